package org.packstd.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamsTest {

    private static final URI FINE = URI.create("http://standards:8081");

    @ParameterizedTest
    @ValueSource(strings = {"standards:8081", "ftp://standards", "http://standards/api", "/standards", "http:///x"})
    void anAddressThatIsNoServiceIsNamedAtTheStart(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Upstreams(FINE, URI.create(wrong), FINE))
                .withMessageStartingWith("SUBMISSIONS_URL: " + wrong + " (expected:");
    }

    @Test
    void anAddressWithoutPathIsFine() {
        assertThat(new Upstreams(FINE, FINE, URI.create("https://events.example/")).standards()).isEqualTo(FINE);
    }
}

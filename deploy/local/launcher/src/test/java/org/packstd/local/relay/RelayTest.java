package org.packstd.local.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.packstd.local.relay.Relay.Cut;

@Timeout(20)
class RelayTest {
    /** Long for an answer on this machine. */
    private static final Duration SILENCE = Duration.ofMillis(300);

    private final Echo echo;
    private final Relay relay;

    RelayTest() throws IOException {
        echo = Echo.named("echo");
        relay = Relay.at(0, echo::port);
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        echo.close();
    }

    @Test
    void aLineThatIsRefusedBreaksConnectionsAndTakesNoneUntilItIsHealed() throws IOException {
        try (var open = new Line(relay.port())) {
            assertThat(open.ask("a")).isEqualTo("echo: a");

            relay.cut(Cut.REFUSED);

            assertThatThrownBy(() -> open.ask("b")).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> new Line(relay.port())).isInstanceOf(ConnectException.class);
        }
        relay.heal();
        try (var after = new Line(relay.port())) {
            assertThat(after.ask("c")).isEqualTo("echo: c");
        }
    }

    @Test
    void aLineThatSwallowsTakesEverythingAndSaysNothing() throws IOException {
        try (var open = new Line(relay.port()).within(SILENCE)) {
            assertThat(open.ask("a")).isEqualTo("echo: a");

            relay.cut(Cut.SWALLOWED);

            assertThatThrownBy(() -> open.ask("b")).isInstanceOf(SocketTimeoutException.class);
            try (var meanwhile = new Line(relay.port()).within(SILENCE)) {
                assertThatThrownBy(() -> meanwhile.ask("c")).isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @Test
    void whoWasSwallowedStaysDumbWhenTheLineIsHealedAndOthersAreServed() throws IOException {
        try (var open = new Line(relay.port()).within(SILENCE)) {
            assertThat(open.ask("a")).isEqualTo("echo: a");
            relay.cut(Cut.SWALLOWED);
            relay.heal();

            assertThatThrownBy(() -> open.ask("b")).isInstanceOf(SocketTimeoutException.class);
            try (var after = new Line(relay.port())) {
                assertThat(after.ask("c")).isEqualTo("echo: c");
            }
        }
    }

    @Test
    void whoeverFindsNobodyIsHungUpOn() throws IOException {
        echo.close();

        try (var alone = new Line(relay.port())) {
            assertThat(hungUp(alone)).isTrue();
        }
    }

    private static boolean hungUp(Line line) {
        try {
            return line.ask("a") == null;
        } catch (IOException reset) {
            return true;
        }
    }
}

package org.packstd.notifications.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String OWNER = "end-1";

    private final WebhookSecret secret = WebhookSecret.random();
    private final SecretBox box = SecretBox.withKey(key(1));

    @Test
    void theLibraryOfStandardWebhooksAcceptsOurSignature() {
        var verifier = new Webhook(secret.reveal()); // compares the time with its own clock, so we sign with that
        assertThatCode(() -> verifier.verify("{\"größe\":1}", signed("{\"größe\":1}"))).doesNotThrowAnyException();
    }

    @Test
    void theLibraryOfStandardWebhooksRefusesAChangedBodyAndAnotherSecret() {
        assertThatThrownBy(() -> new Webhook(secret.reveal()).verify("{\"a\":2}", signed("{\"a\":1}")))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(WebhookSecret.random().reveal()).verify("{}", signed("{}")))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSecretIsThirtyTwoRandomBytesAndNeverInALog() {
        assertThat(secret.reveal()).startsWith("whsec_").isNotEqualTo(WebhookSecret.random().reveal());
        assertThat(Base64.getDecoder().decode(secret.reveal().substring(6))).hasSize(32);
        assertThat(secret.toString() + box.seal(secret, OWNER)).isEqualTo("WebhookSecret[…]SealedSecret[…]");
    }

    @Test
    void aSealedSecretOpensForItsEndpointAndKeyOnly() {
        var sealed = box.seal(secret, OWNER);

        assertThat(box.open(sealed, OWNER).reveal()).isEqualTo(secret.reveal());
        assertThat(sealed.text()).doesNotContain(secret.reveal().substring(6));
        assertThatThrownBy(() -> box.open(sealed, "end-2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SecretBox.withKey(key(2)).open(sealed, OWNER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameSecretIsNeverSealedToTheSameText() {
        assertThat(box.seal(secret, OWNER)).isNotEqualTo(box.seal(secret, OWNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "c2hvcnQ=", "!!!"})
    void withoutAProperKeyThereIsNoService(String key) {
        assertThatThrownBy(() -> SecretBox.withKey(key)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SECRETS_KEY").hasMessageContaining("openssl rand -base64 32");
    }

    private HttpHeaders signed(String body) {
        var now = Instant.now();
        return HttpHeaders.of(Map.of("webhook-id", List.of("evt-1:rul-1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(secret.sign("evt-1:rul-1", now, body))), (_, _) -> true);
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}

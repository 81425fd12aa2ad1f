package org.packstd.submissions.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void itIsFoundByScannersAndNeverTheSameTwice() {
        var drawn = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            drawn.add(Secret.draw(random).text());
        }

        assertThat(drawn).hasSize(1000).allSatisfy(text -> {
            assertThat(text).matches("psr_[0-9A-Za-z]{36}");
            assertThat(Secret.parse(text)).isPresent();
        });
    }

    @Test
    void oneWrongLetterIsSeenWithoutAskingAnybody() {
        var text = Secret.draw(random).text();
        for (var at = 4; at < text.length(); at++) {
            var wrong = text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
            assertThat(Secret.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "psr_", "psr", "PSR_000000000000000000000000000000000000",
        "psr_00000000000000000000000000000000000", "psr_\u0660\u0660\u0660000000000000000000000000000000000"})
    void whatDoesNotLookLikeOneIsNone(String text) {
        assertThat(Secret.parse(text)).isEmpty();
    }

    @Test
    void itDoesNotSayItselfAndIsKeptAsAHash() {
        var secret = Secret.draw(random);

        assertThat(secret).hasToString("psr_…");
        assertThat(secret.hash()).matches("[0-9a-f]{64}").doesNotContain(secret.text().substring(4));
    }
}

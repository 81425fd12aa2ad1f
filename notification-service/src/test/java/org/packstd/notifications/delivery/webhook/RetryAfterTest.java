package org.packstd.notifications.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @Test
    void secondsAndDatesAreUnderstood() {
        assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 10:30:00 GMT", NOW)).contains(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "0", "99999999999999999999", "Sun, 22 Nov 2026 09:00:00 GMT", "1.5"})
    void nonsenseAndThePastAreAsGoodAsNothing(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isEmpty();
    }
}

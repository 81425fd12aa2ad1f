package org.packstd.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 1", "60, 60", "61, 60", "999999999, 60", "-5, 1", "'Sun, 29 Nov 2026 20:00:00 GMT', 1",
        ", 1"})
    void itIsAsLongAsTheRegistrySaysASecondAtLeastAndAMinuteAtMost(@Nullable String said, int seconds)
            throws Exception {
        var pauses = new ArrayList<Duration>();

        new RetryAfter(pauses::add).alone(Optional.ofNullable(said));

        assertThat(pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void whoeverIsInterruptedMeanwhileDoesNotGoOn() throws Exception {
        var gone = new ArrayList<String>();
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                new RetryAfter().alone(Optional.of("60"));
                gone.add("on");
            } catch (InterruptedException interrupted) {
                gone.add("away");
            }
        });

        waiting.interrupt();
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();

        assertThat(gone).containsExactly("away");
    }
}

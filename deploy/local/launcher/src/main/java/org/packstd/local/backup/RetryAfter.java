package org.packstd.local.backup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Leaves a registry that was asked too much alone for as long as it says, a second at least and a minute at most. */
final class RetryAfter {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(1);

    private final Pause pause;

    /** Time that passes; whoever is interrupted meanwhile does not go on. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    RetryAfter() {
        this(time -> {
            var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    RetryAfter(Pause pause) {
        this.pause = pause;
    }

    /** @param said seconds; a date, which others may send, and nothing mean one of them */
    void alone(Optional<String> said) throws InterruptedException {
        var asked = Duration.ofSeconds(said.filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong).orElse(1L));
        pause.of(asked.compareTo(LEAST) < 0 ? LEAST : asked.compareTo(MOST) > 0 ? MOST : asked);
    }
}

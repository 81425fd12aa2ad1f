package org.packstd.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a failed delivery is tried again: at growing distances, over more than three days, ten times in all. */
public final class RetrySchedule {

    /** After the first failure, the second, and so on. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20),
            Duration.ofHours(24));
    private static final Duration LONGEST_WISH = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    /** @param random spreads the tries, so that those that failed together do not come back together */
    public RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The pause before the next try, longer than the schedule says by up to a tenth; empty when it was the last.
     *
     * @param failures tries so far, at least 1
     * @param asked    what the receiver asked for; honoured up to 24 h where it is longer than ours
     */
    public Optional<Duration> pause(int failures, Optional<Duration> asked) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        var own = PAUSES.get(failures - 1);
        var spread = own.plusMillis((long) (own.toMillis() * JITTER * random.nextDouble()));
        var wish = asked.map(wished -> wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished);
        return Optional.of(wish.filter(wished -> wished.compareTo(spread) > 0).orElse(spread));
    }
}

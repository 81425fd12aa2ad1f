package org.packstd.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.packstd.notifications.delivery.LatestDeliveries.Brief;

/**
 * How an endpoint is doing, by its latest deliveries.
 *
 * @param deliveries so many are counted
 * @param delivered  of these
 * @param dead       of these; what failed for good, or was missed
 * @param due        of these; what waits for its first or next attempt
 * @param dropped    of these
 * @param p50        of the attempts that were accepted, half took no longer than this
 * @param p95        likewise nineteen of twenty
 */
public record Statistics(int deliveries, int delivered, int dead, int due, int dropped, Optional<Duration> p50,
        Optional<Duration> p95) {

    /** So many deliveries are looked at. */
    public static final int LATEST = 1000;

    static Statistics of(List<Brief> latest) {
        var times = latest.stream().filter(one -> one.state() == Delivery.Delivered.class).map(Brief::took)
                .filter(Objects::nonNull).sorted().toList();
        return new Statistics(latest.size(), count(latest, Delivery.Delivered.class),
                count(latest, Delivery.Dead.class),
                count(latest, Delivery.Due.class), count(latest, Delivery.Dropped.class), quantile(times, 0.5),
                quantile(times, 0.95));
    }

    private static int count(List<Brief> latest, Class<? extends Delivery> state) {
        return Math.toIntExact(latest.stream().filter(one -> one.state() == state).count());
    }

    private static Optional<Duration> quantile(List<Duration> sorted, double share) {
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)));
    }

    /** Of what is over, the share that was delivered, from 0 to 1; empty when nothing is over. */
    public OptionalDouble successRate() {
        var over = delivered + dead;
        return over == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) delivered / over);
    }
}

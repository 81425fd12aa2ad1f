package org.packstd.notifications.digest;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.packstd.notifications.delivery.Chunk;
import org.packstd.notifications.delivery.Later;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionFollower;
import org.packstd.notifications.subscription.SubscriptionId;

/** Puts aside what subscribers want to hear later and together. */
public final class CollectForDigests implements Later, SubscriptionFollower {

    private final Digests digests;
    private final Function<Subscription, Schedule> schedules;
    private final Clock clock;

    public CollectForDigests(Digests digests, Function<Subscription, Schedule> schedules, Clock clock) {
        this.digests = digests;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public boolean takes(Subscription subscription) {
        return DigestTime.of(schedules.apply(subscription)).isPresent();
    }

    @Override
    public void collect(Chunk chunk, List<Subscription> subscriptions) {
        digests.collect(subscriptions.stream().map(subscription -> item(chunk, subscription)).toList());
    }

    /** By when it was planned, so that hearing it again finds the same digest; what is late goes into the next one from now. */
    private Digests.Item item(Chunk chunk, Subscription subscription) {
        var time = DigestTime.of(schedules.apply(subscription)).orElseThrow();
        var now = clock.instant();
        var first = time.next(chunk.plannedAt());
        var otherwise = time.next(now.isAfter(first) ? now : first);
        return new Digests.Item(chunk.eventId(), new DigestId(subscription.id(), first),
                new DigestId(subscription.id(), otherwise));
    }

    @Override
    public void leave(SubscriptionId subscription) {
        digests.dropAllOf(subscription);
    }
}

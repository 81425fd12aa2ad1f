package org.packstd.notifications.matching;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of this instance equal to the subscriptions, wherever they are made: all of them once, and before events
 * are matched what changed since. So whoever was told that the subscription is made hears of every event that is heard after
 * it.
 */
public final class FollowSubscriptions implements Matches {

    private static final Logger LOG = LoggerFactory.getLogger(FollowSubscriptions.class);

    /** How far the clocks of two instances may differ, with the time that a write may take. */
    static final Duration OVERLAP = Duration.ofSeconds(60);

    private final Subscriptions subscriptions;
    private final FilterIndex index;
    private final Clock clock;
    private final ReentrantLock pulling = new ReentrantLock();
    /** Versions that the last pull saw: they come again while the overlap covers them. */
    private Map<SubscriptionId, Long> seen = new HashMap<>();
    private volatile @Nullable Instant pulledAt;
    /** One more each time that the index is begun. */
    private final AtomicLong generation = new AtomicLong();
    /** The last generation that broke; only a new one makes that good, whoever notices it how late. */
    private final AtomicLong broken = new AtomicLong(-1);
    /** Something may be in the index already, or it may be broken. */
    private boolean used;

    public FollowSubscriptions(Subscriptions subscriptions, FilterIndex index, Clock clock) {
        this.subscriptions = subscriptions;
        this.index = index;
        this.clock = clock;
    }

    /** Takes in all subscriptions; to be called once, and again whenever they are not {@linkplain #isComplete complete}. */
    public void begin() {
        pulling.lock();
        try {
            pulledAt = null;
            generation.incrementAndGet(); // first, so that whoever is asking the index meanwhile can tell
            if (used) {
                index.renew();
            }
            used = true;
            seen = new HashMap<>();
            var startedAt = clock.instant();
            subscriptions.each(batch -> batch.forEach(this::put));
            index.show();
            pulledAt = startedAt;
        } finally {
            pulling.unlock();
        }
    }

    /** Whether all subscriptions are known here, so that events can be matched. */
    public boolean isComplete() {
        return pulledAt != null && broken.get() < generation.get();
    }

    /** @throws NotYetComplete before all subscriptions are known, and after the index broke; so does what it returns */
    @Override
    public Asked untilNow() {
        var asked = pull();
        return (event, atMost, chunks) -> each(asked, event, atMost, chunks);
    }

    /** One that was begun anew meanwhile may not have had all of them yet. */
    private void each(long asked, CloudEvent event, int atMost, Consumer<List<SubscriptionId>> chunks) {
        try {
            index.each(event, atMost, chunks);
        } catch (IndexBroken fault) {
            throw incomplete(asked, fault);
        }
        if (generation.get() != asked) {
            throw new NotYetComplete("the subscriptions were read again meanwhile");
        }
    }

    /** All are read again, and the event waits for that. */
    private NotYetComplete incomplete(long which, IndexBroken fault) {
        broken.accumulateAndGet(which, Math::max);
        return new NotYetComplete("the index broke and the subscriptions must be read again: " + fault.getMessage());
    }

    /**
     * One after the other: whoever waited finds that a pull which began after its event was heard has little to do.
     *
     * @return the generation of the index that now has all of them
     */
    private long pull() {
        pulling.lock();
        try {
            var last = pulledAt;
            if (last == null || !isComplete()) {
                throw new NotYetComplete("the subscriptions are still being read");
            }
            takeIn(last);
            return generation.get();
        } catch (IndexBroken fault) {
            throw incomplete(generation.get(), fault);
        } finally {
            pulling.unlock();
        }
    }

    private void takeIn(Instant last) {
        var startedAt = clock.instant();
        var now = new HashMap<SubscriptionId, Long>();
        var changed = new boolean[1];
        subscriptions.changedSince(earlier(last, startedAt).minus(OVERLAP), batch -> {
            batch.forEach(version -> now.put(version.id(), version.number()));
            var unknown = batch.stream().filter(version -> !isSeen(version)).map(Subscriptions.Version::id).toList();
            changed[0] |= !unknown.isEmpty();
            take(unknown);
        });
        if (changed[0]) {
            index.show();
        }
        seen = now;
        pulledAt = startedAt;
    }

    private boolean isSeen(Subscriptions.Version version) {
        return Long.valueOf(version.number()).equals(seen.get(version.id()));
    }

    private void take(List<SubscriptionId> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var gone = new HashSet<>(changed);
        for (var subscription : new ArrayList<>(subscriptions.findAll(changed))) {
            put(subscription);
            gone.remove(subscription.id());
        }
        gone.forEach(index::remove);
    }

    /** One that does not fit into the index matches nothing, and must not keep the others out. */
    private void put(Subscription subscription) {
        try {
            index.put(subscription);
        } catch (IndexBroken fault) {
            throw fault;
        } catch (RuntimeException unfit) {
            LOG.error("{} cannot be matched and is passed over", subscription.id(), unfit);
            Metrics.counter("packstd.subscriptions.unmatched").increment();
            index.remove(subscription.id());
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

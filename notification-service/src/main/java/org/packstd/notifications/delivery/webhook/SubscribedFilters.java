package org.packstd.notifications.delivery.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;

/**
 * What subscriptions ask for, as it was written, to tell receivers why they get something. Kept for some seconds, so that a
 * subscription that gets much at a time is read once.
 */
public final class SubscribedFilters {

    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Characters of filters that are kept. */
    private static final int MOST_KEPT = 4 * 1024 * 1024;
    /** Of an entry beside its text, roughly. */
    private static final int ENTRY = 64;

    private final Subscriptions subscriptions;
    private final Cache<SubscriptionId, String> kept = Caffeine.newBuilder().maximumWeight(MOST_KEPT)
            .<SubscriptionId, String>weigher((_, filter) -> ENTRY + filter.length()).expireAfterWrite(KEPT).build();

    public SubscribedFilters(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** These will be asked for: those that are not kept are read together. */
    void expect(Collection<SubscriptionId> ids) {
        var unknown = ids.stream().distinct().filter(id -> kept.getIfPresent(id) == null).toList();
        if (!unknown.isEmpty()) {
            subscriptions.findAll(unknown).forEach(found -> kept.put(found.id(), found.interest().filter().text()));
        }
    }

    /** Empty where everything passes, and where there is no such subscription, as for tests of an endpoint. */
    String of(SubscriptionId id) {
        return kept.get(id,
                asked -> subscriptions.find(asked).map(found -> found.interest().filter().text()).orElse(""));
    }
}

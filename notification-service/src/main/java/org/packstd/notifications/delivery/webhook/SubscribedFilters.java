package org.packstd.notifications.delivery.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import org.packstd.notifications.subscription.Subscription;
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

    /** Those were just read by somebody else. */
    public void met(Collection<Subscription> read) {
        read.forEach(found -> kept.put(found.id(), found.interest().filter().text()));
    }

    /** These will be asked for soon: those that are not kept for long enough are read together. */
    void expect(Collection<SubscriptionId> ids) {
        var unknown = ids.stream().distinct().filter(id -> !isKeptForAWhile(id)).toList();
        if (!unknown.isEmpty()) {
            met(subscriptions.findAll(unknown));
        }
    }

    private boolean isKeptForAWhile(SubscriptionId id) {
        return kept.policy().expireAfterWrite().orElseThrow().ageOf(id)
                .filter(age -> age.compareTo(KEPT.dividedBy(2)) < 0).isPresent();
    }

    /** Empty where everything passes, and where there is no such subscription, as for tests of an endpoint. */
    String of(SubscriptionId id) {
        return kept.get(id,
                asked -> subscriptions.find(asked).map(found -> found.interest().filter().text()).orElse(""));
    }
}

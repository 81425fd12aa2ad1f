package org.packstd.notifications.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.filter.Filters.filter;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** What many messages are told of their subscriptions, at the price of one question. */
class SubscribedFiltersTest {

    private final Store store = Store.inMemory();
    private final SubscriptionId own = new SubscriptionId("rul-1");
    private final SubscriptionId unknown = new SubscriptionId("rul-unknown");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatSomebodyElseReadIsNotReadAgain() {
        var filters = new SubscribedFilters(SubscriptionStores.mongo(store.database()));

        filters.met(List.of(new Subscription(own, "aurora-semi", new EndpointId("end-1"),
                new Interest(Set.of(EventType.STANDARD_PUBLISHED), filter("family=CSP")), new Schedule.Immediate(), NOW,
                Set.of(), 1)));

        filters.expect(List.of(own));
        assertThat(filters.of(own)).isEqualTo("family=CSP");
    }

    @Test
    void thoseThatAreExpectedAreNotReadAgain() {
        var subscriptions = SubscriptionStores.mongo(store.database());
        var filters = new SubscribedFilters(subscriptions);
        subscriptions.add(new Subscription(own, "aurora-semi", new EndpointId("end-1"),
                new Interest(Set.of(EventType.STANDARD_PUBLISHED), filter("family=CSP")), new Schedule.Immediate(), NOW,
                Set.of(), 1));

        filters.expect(List.of(own, unknown, own));
        store.database().getCollection("subscriptions").drop();

        assertThat(filters.of(own)).isEqualTo("family=CSP");
        assertThat(filters.of(unknown)).isEmpty();
    }
}

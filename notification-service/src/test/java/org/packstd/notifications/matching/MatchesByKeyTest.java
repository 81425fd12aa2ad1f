package org.packstd.notifications.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

class MatchesByKeyTest {

    @Test
    void allWhoAskedComeOnceInChunksOfTheSizeThatWasAskedFor() {
        try (var store = Store.inMemory()) {
            var subscriptions = SubscriptionStores.mongo(store.database());
            var interest = new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of("CSP"), Set.of());
            for (int i = 0; i < 7; i++) {
                subscriptions.add(new Subscription(new SubscriptionId("rul-" + i), "aurora-semi",
                        new EndpointId("end-1"), interest, NOW));
            }
            var chunks = new ArrayList<List<SubscriptionId>>();
            new MatchesByKey(subscriptions).each(event("evt-1"), 3, chunks::add);

            assertThat(chunks).extracting(List::size).containsExactly(3, 3, 1);
            assertThat(chunks.stream().flatMap(List::stream)).hasSize(7).doesNotHaveDuplicates();
        }
    }
}

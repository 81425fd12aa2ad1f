package org.packstd.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Chunk;
import org.packstd.notifications.delivery.Handover;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.persistence.DeliveryStores;
import org.packstd.notifications.digest.persistence.DigestStores;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.SetClock;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** What is due is sent, whatever else is due. */
class SendDigestsTest {

    private final Store store = Store.inMemory();
    private final SetClock clock = new SetClock(NOW);
    private final Subscriptions subscriptions = SubscriptionStores.mongo(store.database(), clock);
    private final Events events = EventStores.mongo(store.database(), clock);
    private final Digests digests = DigestStores.mongo(store.database());
    private final Hands hands = new Hands();
    private final SendDigests sending = new SendDigests(digests, subscriptions, events,
            DeliveryStores.backlog(store.database()), hands, clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneThatCannotBeSentHoldsUpNoOtherAndIsTriedAgainAMinuteLater() {
        events.keep(event("evt-1"));
        collect("rul-first");
        collect("rul-second");
        hands.refused = "rul-first";

        sending.run();
        assertThat(hands.taken).containsExactly("rul-second");

        hands.refused = "none";
        clock.set(NOW.plusSeconds(59));
        sending.run();
        assertThat(hands.taken).containsExactly("rul-second");
        clock.set(NOW.plusSeconds(60));
        sending.run();
        assertThat(hands.taken).containsExactly("rul-second", "rul-first");
    }

    @Test
    void oneWhoseSubscriptionCannotBeReadHoldsUpNoOther() {
        events.keep(event("evt-1"));
        collect("rul-first");
        collect("rul-second");
        store.database().getCollection("subscriptions").updateOne(
                new Document("_id", "rul-first"),
                new Document("$set", new Document("filter", "none")));

        sending.run();

        assertThat(hands.taken).containsExactly("rul-second");
    }

    private void collect(String subscription) {
        var id = new SubscriptionId(subscription);
        subscriptions.add(new Subscription(id, "aurora-semi", new EndpointId("end-" + subscription),
                new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of(), Set.of()), NOW));
        digests.collect(List.of(new Digests.Item("evt-1", new DigestId(id, NOW),
                new DigestId(id, NOW.plus(Duration.ofDays(1))))));
    }

    /** Does not take those of one subscription. */
    private static final class Hands implements Handover {

        private final List<String> taken = new ArrayList<>();
        private String refused = "none";

        @Override
        public CompletableFuture<?> expand(int bucket, Chunk chunk) {
            throw new IllegalStateException("digests have no chunks");
        }

        @Override
        public void deliver(Collection<Plan> plans) {
            for (var plan : plans) {
                if (plan.subscription().text().equals(refused)) {
                    throw new IllegalStateException("not now");
                }
                taken.add(plan.subscription().text());
            }
        }
    }
}

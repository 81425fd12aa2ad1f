package org.packstd.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.persistence.DeliveryStores;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.matching.Matches;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** From an event to its deliveries, over any crash in between. */
class ExpandChunksTest {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Store store = Store.inMemory();
    private final Subscriptions subscriptions = SubscriptionStores.mongo(store.database());
    private final Backlog backlog = DeliveryStores.backlog(store.database());
    private final Hands hands = new Hands();
    private final Patience later = new Patience();
    private final Neighbour sender = new Neighbour();
    private final List<Subscription> met = new ArrayList<>();
    private final ExpandChunks expander = new ExpandChunks(subscriptions, backlog, sender, later, hands, met::addAll,
            CLOCK);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aChunkThatComesTwicePlansOnceAndIsHandedOnAgain() {
        var chunk = chunk("evt-1", subscribe(1), subscribe(2));

        expander.expand(List.of(chunk));
        expander.expand(List.of(chunk));

        assertThat(hands.deliveries).hasSize(4); // the first two may have got lost on the way
        assertThat(hands.deliveries).extracting(Plan::id).containsOnly(
                DeliveryId.of("evt-1", new SubscriptionId("rul-1")),
                DeliveryId.of("evt-1", new SubscriptionId("rul-2")));
        assertThat(backlog.claimFree(NOW.plusSeconds(60), NOW.plusSeconds(120), 10, List.of())).hasSize(2);
    }

    @Test
    void whereThereIsRoomWhatIsNewIsTriedHereAndNobodyElseHasIt() {
        sender.room = 2;

        expander.expand(List.of(chunk("evt-1", subscribe(1), subscribe(2))));

        assertThat(sender.taken).extracting(claim -> claim.delivery().plan().subscription().text() + " until "
                + claim.until()).containsExactly("rul-1 until " + NOW.plusSeconds(60), "rul-2 until "
                        + NOW.plusSeconds(60));
        assertThat(sender.kept).isZero();
        assertThat(met).extracting(Subscription::id).as("they need not be read again").hasSize(2);
        assertThat(hands.deliveries).isEmpty();
        assertThat(backlog.claimFree(NOW.plusSeconds(59), NOW.plusSeconds(99), 9, List.of())).isEmpty();
        assertThat(backlog.claimFree(NOW.plusSeconds(60), NOW.plusSeconds(99), 9, List.of()))
                .as("as if this instance had died").hasSize(2);
    }

    @Test
    void aChunkThatComesAgainIsTriedHereOnlyAsFarAsItIsNewAndWhatNobodyHasIsHandedOn() {
        expander.expand(List.of(chunk("evt-1", subscribe(1)))); // no room
        sender.room = 9;
        expander.expand(List.of(chunk("evt-1", new SubscriptionId("rul-1"), subscribe(2))));
        hands.deliveries.clear();
        sender.taken.clear();

        expander.expand(
                List.of(chunk("evt-1", new SubscriptionId("rul-1"), new SubscriptionId("rul-2"), subscribe(3))));

        assertThat(sender.taken).extracting(claim -> claim.delivery().plan().subscription().text())
                .containsExactly("rul-3");
        assertThat(hands.deliveries).extracting(Plan::subscription).containsExactly(new SubscriptionId("rul-1"));
    }

    @Test
    void whatWasPlannedBeforeACrashIsFoundWithoutAnybodyBeingTold() {
        expander.expand(List.of(chunk("evt-1", subscribe(1)))); // and what was handed on is gone with the broker

        assertThat(backlog.claimFree(NOW.plus(ExpandChunks.FAST_WAY).minusMillis(1), NOW.plusSeconds(99), 9, List.of()))
                .isEmpty();
        assertThat(backlog.claimFree(NOW.plus(ExpandChunks.FAST_WAY), NOW.plusSeconds(99), 9, List.of())).hasSize(1);
    }

    @Test
    void manyChunksAreExpandedInOneGoEachSubscriptionInTheOrderOfItsEvents() {
        var one = subscribe(1);
        var two = subscribe(2);

        expander.expand(List.of(chunk("evt-1", one, two), chunk("evt-2", one), chunk("evt-3", one, two)));

        assertThat(hands.deliveries).filteredOn(plan -> plan.subscription().equals(one))
                .extracting(plan -> plan.eventId() + " is " + plan.sequence())
                .containsExactlyInAnyOrder("evt-1 is 1", "evt-2 is 2", "evt-3 is 3");
        assertThat(hands.deliveries).hasSize(5);
    }

    @Test
    void whoWantsToHearLaterHasNoDeliveryNow() {
        later.patient.add(subscribe(1));

        expander.expand(List.of(chunk("evt-1", new SubscriptionId("rul-1"), subscribe(2))));

        assertThat(hands.deliveries).extracting(Plan::subscription).containsExactly(new SubscriptionId("rul-2"));
        assertThat(later.collected).containsExactly("evt-1 for rul-1");
    }

    @Test
    void aSubscriptionThatEndedMeanwhileGetsNothing() {
        var ended = subscribe(1);
        subscriptions.remove(ended, NOW);

        expander.expand(List.of(chunk("evt-1", ended, subscribe(2))));

        assertThat(hands.deliveries).extracting(Plan::subscription).containsExactly(new SubscriptionId("rul-2"));
    }

    @Test
    void theChunksOfASubscriptionAlwaysFallIntoTheSameBucket() {
        var ids = IntStream.range(0, 5000).mapToObj(n -> new SubscriptionId("rul-" + n)).toList();
        var reversed = new boolean[1];
        Matches all = () -> (_, atMost, chunks) -> {
            var found = reversed[0] ? ids.reversed() : ids; // an index promises no order
            for (int i = 0; i < found.size(); i += atMost) {
                chunks.accept(found.subList(i, Math.min(found.size(), i + atMost)));
            }
        };
        var planner = new PlanDeliveries(all, hands, CLOCK);

        planner.plan(List.of(event("evt-1")));
        var first = hands.bucketsOfSubscriptions();
        var plannedAt = hands.chunks.getFirst().plannedAt();
        hands.chunks.clear();
        hands.buckets.clear();
        reversed[0] = true;
        planner.plan(List.of(event("evt-2")));

        assertThat(first).hasSize(5000);
        assertThat(Set.copyOf(first.values())).hasSize(32);
        assertThat(hands.bucketsOfSubscriptions()).isEqualTo(first);
        assertThat(hands.chunks.getFirst().plannedAt()).isAfter(plannedAt);
    }

    @Test
    void anEventIsNotPlannedWhenOneOfItsChunksMayBeLost() {
        hands.broken = true;
        Matches one = () -> (_, _, chunks) -> chunks.accept(List.of(new SubscriptionId("rul-1")));

        Assertions.assertThatThrownBy(() -> new PlanDeliveries(one, hands, CLOCK).plan(List.of(event("evt-1"))))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void eventsThatArePlannedTogetherAreEachPlannedLaterThanTheOneBefore() {
        var asked = new ArrayList<String>();
        Matches one = () -> {
            asked.add("once");
            return (_, _, chunks) -> chunks.accept(List.of(new SubscriptionId("rul-1")));
        };

        new PlanDeliveries(one, hands, CLOCK).plan(List.of(event("evt-1"), event("evt-2"), event("evt-3")));

        assertThat(hands.chunks).extracting(Chunk::eventId).containsExactly("evt-1", "evt-2", "evt-3");
        assertThat(hands.chunks).extracting(Chunk::plannedAt)
                .containsExactly(NOW, NOW.plusMillis(1), NOW.plusMillis(2));
        assertThat(asked).hasSize(1);
    }

    private SubscriptionId subscribe(int number) {
        var id = new SubscriptionId("rul-" + number);
        subscriptions.add(new Subscription(id, "aurora-semi", new EndpointId("end-" + number),
                new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of(), Set.of()), NOW));
        return id;
    }

    private static Chunk chunk(String event, SubscriptionId... subscriptions) {
        var plannedAt = NOW.plus(Duration.ofMillis(event.hashCode() % 100));
        return new Chunk(event, EventType.STANDARD_PUBLISHED, "PS-CSP-0012", plannedAt, List.of(subscriptions));
    }

    /** Remembers what was handed over. */
    private static final class Hands implements Handover {

        private final List<Chunk> chunks = new ArrayList<>();
        private final List<Integer> buckets = new ArrayList<>();
        private final List<Plan> deliveries = new ArrayList<>();
        private boolean broken;

        /** Each may come once. */
        Map<SubscriptionId, Integer> bucketsOfSubscriptions() {
            var found = new HashMap<SubscriptionId, Integer>();
            for (int i = 0; i < chunks.size(); i++) {
                for (var subscription : chunks.get(i).subscriptions()) {
                    assertThat(found.put(subscription, buckets.get(i))).isNull();
                }
            }
            return found;
        }

        @Override
        public CompletableFuture<?> expand(int bucket, Chunk chunk) {
            chunks.add(chunk);
            buckets.add(bucket);
            return broken
                    ? CompletableFuture.failedFuture(new IllegalStateException("broker away"))
                    : CompletableFuture.completedFuture(null);
        }

        @Override
        public void deliver(Collection<Plan> plans) {
            deliveries.addAll(plans);
        }
    }

    /** Has so much room, and writes down what it gets. */
    private static final class Neighbour implements Sender {

        private final List<Claim> taken = new ArrayList<>();
        private int room;
        private int kept;

        @Override
        public boolean hasRoomSoon(int deliveries) {
            kept += deliveries <= room ? deliveries : 0;
            return deliveries <= room;
        }

        @Override
        public void leaveRoom(int deliveries) {
            kept -= deliveries;
        }

        @Override
        public Instant claimedUntil() {
            return NOW.plusSeconds(60);
        }

        @Override
        public void takeClaimed(List<Claim> claims) {
            taken.addAll(claims);
        }
    }

    /** Has some subscriptions wait, and writes down what for. */
    private static final class Patience implements Later {

        private final List<SubscriptionId> patient = new ArrayList<>();
        private final List<String> collected = new ArrayList<>();

        @Override
        public boolean takes(Subscription subscription) {
            return patient.contains(subscription.id());
        }

        @Override
        public void collect(Chunk chunk, List<Subscription> subscriptions) {
            subscriptions.forEach(each -> collected.add(chunk.eventId() + " for " + each.id()));
        }
    }
}

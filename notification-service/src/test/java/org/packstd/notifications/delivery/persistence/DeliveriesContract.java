package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Deliveries.Filter;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.SubscriptionId;

/** What the deliveries promise on any database. */
abstract class DeliveriesContract {

    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Attempt REFUSED = new Attempt(NOW, Duration.ofMillis(12),
            new Result.Answered(503, Optional.empty(), new Attempt.Trace(Map.of("webhook-id", "evt-1"), "busy")));
    private static final Attempt FAILED = new Attempt(NOW.plusSeconds(5), Duration.ofMillis(3),
            new Result.Unanswered("no connection"));

    private Store store;
    private Deliveries deliveries;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        deliveries = DeliveryStores.mongo(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void planningTwicePlansOnce() {
        due(List.of(plan("evt-1", "end-1")));
        due(List.of(plan("evt-1", "end-1"), plan("evt-1", "end-2")));

        assertThat(list(null, null)).hasSize(2);
    }

    @Test
    void theDeliveriesOfASubscriptionAreNumberedWithoutAGap() throws Exception {
        var others = DeliveryStores.mongo(store.database()); // another instance, which remembers other numbers
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var instance : List.of(deliveries, others)) {
                for (int thread = 0; thread < 4; thread++) {
                    threads.submit(() -> IntStream.range(0, 50).forEach(n -> instance.plan(List.of(
                            plan("evt-" + n, "end-1").draft(), plan("evt-" + n, "end-2").draft()), NOW)));
                }
            }
        }
        for (var endpoint : List.of("end-1", "end-2")) {
            assertThat(list(new EndpointId(endpoint), null)).extracting(delivery -> delivery.plan().sequence())
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void manyOfOneSubscriptionAreNumberedInTheirOrder() {
        var first = deliveries.plan(List.of(plan("evt-1", "end-1").draft(), plan("evt-2", "end-1").draft()), NOW);
        var second = deliveries.plan(List.of(plan("evt-2", "end-1").draft(), plan("evt-3", "end-1").draft()), NOW);

        assertThat(first).extracting(Plan::sequence).containsExactly(1L, 2L);
        assertThat(second).extracting(Plan::sequence).containsExactly(3L);
    }

    @Test
    void planningAgainDoesNotReviveWhatIsDelivered() {
        var plan = plan("evt-1", "end-1");
        due(List.of(plan));
        var claim = deliveries.claim(NOW, CLAIM, List.of()).orElseThrow();
        deliveries.settle(claim, new Delivery.Delivered(plan, List.of(REFUSED)));

        due(List.of(plan));

        assertThat(deliveries.find(plan.id())).contains(new Delivery.Delivered(plan, List.of(REFUSED)));
        assertThat(deliveries.claim(NOW.plusSeconds(3600), CLAIM, List.of())).isEmpty();
    }

    @Test
    void whatIsPlannedReadsBackAsItWas() {
        var plan = plan("evt-1", "end-1");
        due(List.of(plan));

        assertThat(deliveries.find(plan.id())).contains(new Delivery.Due(plan, List.of(), NOW));
    }

    @Test
    void whatIsNotDueYetIsNotClaimed() {
        due(List.of(plan("evt-1", "end-1")));

        assertThat(deliveries.claim(NOW.minusMillis(1), CLAIM, List.of())).isEmpty();
        assertThat(deliveries.claim(NOW, CLAIM, List.of())).isPresent();
    }

    @Test
    void theLongestDueComesFirst() {
        due(List.of(at(plan("evt-2", "end-1"), 2), at(plan("evt-1", "end-1"), 1)));

        assertThat(claimed(10)).containsExactly("evt-1", "evt-2");
    }

    @Test
    void aClaimKeepsOthersAwayUntilItRunsOut() {
        due(List.of(plan("evt-1", "end-1")));
        var first = deliveries.claim(NOW, CLAIM, List.of()).orElseThrow();

        assertThat(deliveries.claim(NOW.plus(CLAIM).minusMillis(1), CLAIM, List.of())).isEmpty();
        var second = deliveries.claim(NOW.plus(CLAIM), CLAIM, List.of()).orElseThrow();

        assertThat(second.delivery()).isEqualTo(first.delivery());
        var outcome = new Delivery.Delivered(first.delivery().plan(), List.of(REFUSED));
        assertThat(deliveries.settle(first, outcome)).isFalse();
        assertThat(deliveries.settle(second, outcome)).isTrue();
    }

    @Test
    void aSettledRetryIsDueAgainWhenItSays() {
        var plan = plan("evt-1", "end-1");
        due(List.of(plan));
        var claim = deliveries.claim(NOW, CLAIM, List.of()).orElseThrow();
        var retry = new Delivery.Due(plan, List.of(REFUSED, FAILED), NOW.plusSeconds(300));

        assertThat(deliveries.settle(claim, retry)).isTrue();

        assertThat(deliveries.claim(NOW.plusSeconds(299), CLAIM, List.of())).isEmpty();
        assertThat(deliveries.claim(NOW.plusSeconds(300), CLAIM, List.of()).orElseThrow().delivery())
                .isEqualTo(retry);
    }

    @Test
    void anExceptedEndpointIsPassedOver() {
        due(List.of(plan("evt-1", "end-1"), plan("evt-1", "end-2")));

        var claim = deliveries.claim(NOW, CLAIM, List.of(new EndpointId("end-1"))).orElseThrow();

        assertThat(claim.delivery().plan().endpoint().text()).isEqualTo("end-2");
        assertThat(deliveries.claim(NOW, CLAIM, List.of(new EndpointId("end-1")))).isEmpty();
    }

    @Test
    void ofManyWhoClaimAtOnceNoTwoGetTheSame() throws Exception {
        due(IntStream.range(0, 200).mapToObj(n -> plan("evt-" + n, "end-1")).toList());
        var claimed = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    for (var claim = claim(); claim.isPresent(); claim = claim()) {
                        claimed.add(claim.get().delivery().plan().eventId());
                    }
                });
            }
        }
        assertThat(claimed).hasSize(200);
        assertThat(new HashSet<>(claimed)).hasSize(200);
    }

    @Test
    void whatIsDueToAnEndpointCanBeDroppedAtOnce() {
        due(List.of(plan("evt-1", "end-1"), plan("evt-2", "end-1"), plan("evt-1", "end-2")));
        var inFlight = deliveries.claim(NOW, CLAIM, List.of(new EndpointId("end-2"))).orElseThrow();

        deliveries.dropAllTo(new EndpointId("end-1"));

        assertThat(list(null, Delivery.Dropped.class)).hasSize(2);
        assertThat(list(null, Delivery.Due.class)).hasSize(1);
        assertThat(deliveries.settle(inFlight, inFlight.delivery())).isFalse();
    }

    @Test
    void whatIsDueBecauseOfASubscriptionCanBeDroppedAtOnce() {
        due(List.of(plan("evt-1", "end-1"), plan("evt-2", "end-1"), plan("evt-1", "end-2")));
        var delivered = deliveries.claim(NOW, CLAIM, List.of(new EndpointId("end-2"))).orElseThrow();
        deliveries.settle(delivered, new Delivery.Delivered(delivered.delivery().plan(), List.of(REFUSED)));

        deliveries.dropAllOf(new SubscriptionId("rul-of-end-1"));

        assertThat(list(null, Delivery.Dropped.class)).hasSize(1);
        assertThat(list(null, Delivery.Delivered.class)).hasSize(1);
        assertThat(claimed(3600)).containsExactly("evt-1");
        assertThat(list(new EndpointId("end-2"), Delivery.Due.class)).hasSize(1);
    }

    @Test
    void manyThatAreExceptedHideNoneThatIsNot() {
        due(IntStream.range(0, 100).mapToObj(n -> plan("evt-" + n, "end-1")).toList());
        due(List.of(at(plan("evt-late", "end-2"), 1)));

        var claim = deliveries.claim(NOW.plusSeconds(1), CLAIM, List.of(new EndpointId("end-1"))).orElseThrow();

        assertThat(claim.delivery().plan().eventId()).isEqualTo("evt-late");
    }

    @Test
    void theLogIsNewestFirstAndHasNoGapsBetweenPages() {
        due(IntStream.range(0, 7).mapToObj(n -> at(plan("evt-" + n, "end-1"), n / 2)).toList());
        var pages = new ArrayList<Delivery>();
        Cursor next = null;
        do {
            var page = deliveries.list(new Filter("aurora-semi", null, null), next, 3);
            pages.addAll(page.items());
            next = page.next();
        } while (next != null);

        assertThat(pages).extracting(delivery -> delivery.plan().eventId())
                .containsExactly("evt-6", "evt-5", "evt-4", "evt-3", "evt-2", "evt-1", "evt-0");
    }

    @Test
    void theLogOfAnOrganisationHasNothingOfOthers() {
        due(List.of(plan("evt-1", "end-1"), plan("evt-1", "end-9", "borealis", NOW)));

        assertThat(list(null, null)).hasSize(1);
        assertThat(list(new EndpointId("end-9"), null)).isEmpty();
        assertThat(list(new EndpointId("end-1"), Delivery.Due.class)).hasSize(1);
        assertThat(list(new EndpointId("end-1"), Delivery.Dead.class)).isEmpty();
    }

    private void due(List<Plan> plans) {
        plans.forEach(plan -> deliveries.plan(List.of(plan.draft()), plan.createdAt()));
    }

    private Optional<Deliveries.Claim> claim() {
        return deliveries.claim(NOW, CLAIM, List.of());
    }

    private List<String> claimed(int seconds) {
        var ids = new ArrayList<String>();
        var now = NOW.plusSeconds(seconds);
        for (var claim = deliveries.claim(now, CLAIM, List.of()); claim.isPresent(); claim = deliveries.claim(now,
                CLAIM, List.of())) {
            ids.add(claim.get().delivery().plan().eventId());
        }
        return ids;
    }

    private List<Delivery> list(@Nullable EndpointId endpoint, @Nullable Class<? extends Delivery> state) {
        return deliveries.list(new Filter("aurora-semi", endpoint, state), null, 100).items();
    }

    private static Plan at(Plan plan, int seconds) {
        return plan(plan.eventId(), plan.endpoint().text(), plan.organisation(), NOW.plusSeconds(seconds));
    }
}

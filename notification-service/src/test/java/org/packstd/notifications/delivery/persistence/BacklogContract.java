package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.stores.Store;

/** What the backlog promises on any database, however many instances share it. */
abstract class BacklogContract {

    private static final Duration CLAIM = Duration.ofSeconds(60);
    private static final Attempt REFUSED = new Attempt(NOW, Duration.ofMillis(12),
            new Result.Answered(503, Optional.empty(), new Attempt.Trace(Map.of("webhook-id", "evt-1"), "busy")));
    private static final Attempt FAILED = new Attempt(NOW.plusSeconds(5), Duration.ofMillis(3),
            new Result.Unanswered("no connection"));

    private Store store;
    private Backlog backlog;
    private Backlog another;
    private Deliveries deliveries;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        backlog = DeliveryStores.backlog(store.database());
        another = DeliveryStores.backlog(store.database());
        deliveries = DeliveryStores.mongo(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void planningTwicePlansOnceAndTellsWhatStillWaits() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var all = another.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW);

        assertThat(all).containsExactlyInAnyOrder(plan("evt-1", "end-1"), plan("evt-1", "end-2"));
        assertThat(free(3600)).hasSize(2);
    }

    @Test
    void planningAgainDoesNotReviveWhatIsDelivered() {
        var plan = plan("evt-1", "end-1");
        backlog.plan(drafts(plan), NOW);
        settle(free(0).getFirst(), new Delivery.Delivered(plan, List.of(REFUSED)));

        assertThat(another.plan(drafts(plan), NOW)).isEmpty();

        assertThat(deliveries.find(plan.id())).contains(new Delivery.Delivered(plan, List.of(REFUSED)));
        assertThat(free(3600)).isEmpty();
    }

    @Test
    void theDeliveriesOfASubscriptionAreNumberedWithoutAGap() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var instance : List.of(backlog, another)) {
                for (int thread = 0; thread < 4; thread++) {
                    threads.submit(() -> IntStream.range(0, 50).forEach(
                            n -> instance.plan(drafts(plan("evt-" + n, "end-1"), plan("evt-" + n, "end-2")), NOW)));
                }
            }
        }
        for (var endpoint : List.of("end-1", "end-2")) {
            assertThat(free(0, endpoint.equals("end-1") ? "end-2" : "end-1"))
                    .extracting(claim -> claim.delivery().plan().sequence())
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    /** Batches overlap: some is planned already, by this instance or the other, when its turn comes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void manyOfManySubscriptionsArePlannedTogetherEachOnceAndNumberedWithoutAGap(long seed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 4; thread++) {
                var random = new Random(seed * 31 + thread);
                var instance = thread % 2 == 0 ? backlog : another;
                threads.submit(() -> {
                    for (int first = 0; first < 40; first += 5) {
                        var batch = new ArrayList<Plan.Draft>();
                        for (int n = first; n < first + 12; n++) {
                            batch.add(plan("evt-" + n % 40, "end-" + random.nextInt(3)).draft());
                        }
                        instance.plan(batch, NOW);
                    }
                });
            }
        }
        for (int n = 0; n < 40; n++) {
            backlog.plan(drafts(plan("evt-" + n, "end-0"), plan("evt-" + n, "end-1"), plan("evt-" + n, "end-2")), NOW);
        }
        var planned = free(0).stream().map(claim -> claim.delivery().plan()).toList();
        assertThat(planned).extracting(Plan::id).doesNotHaveDuplicates().hasSize(120);
        for (var endpoint : List.of("end-0", "end-1", "end-2")) {
            assertThat(planned).filteredOn(plan -> plan.endpoint().text().equals(endpoint)).extracting(Plan::sequence)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @Test
    void amongManyThatArePlannedTogetherThoseThatWereBeforeKeepTheirNumbersAndLeaveNoGap() {
        another.plan(drafts(plan("evt-2", "end-1"), plan("evt-4", "end-1")), NOW);
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);

        var all = another.plan(drafts(plan("evt-5", "end-1"), plan("evt-2", "end-1"), plan("evt-6", "end-1"),
                plan("evt-1", "end-1"), plan("evt-7", "end-1")), NOW);

        assertThat(all.stream().collect(Collectors.toMap(Plan::eventId, Plan::sequence))).isEqualTo(
                Map.of("evt-2", 1L, "evt-1", 3L, "evt-5", 4L, "evt-6", 5L, "evt-7", 6L));
    }

    @Test
    void manyOfOneSubscriptionAreNumberedInTheirOrder() {
        var first = backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-2", "end-1")), NOW);
        var second = another.plan(drafts(plan("evt-2", "end-1"), plan("evt-3", "end-1")), NOW);

        assertThat(first).extracting(Plan::sequence).containsExactly(1L, 2L);
        assertThat(second).extracting(Plan::sequence).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void whoeverIsToldOfItFirstHasItAndNobodyElse() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW.plusSeconds(30));

        var some = backlog.claimFirst(plans.subList(0, 1), NOW.plus(CLAIM));
        var rest = another.claimFirst(plans, NOW.plus(CLAIM));

        assertThat(some).extracting(Claim::delivery)
                .containsExactly(new Delivery.Due(plans.getFirst(), List.of(), NOW, 0));
        assertThat(rest).extracting(Claim::delivery)
                .containsExactly(new Delivery.Due(plans.getLast(), List.of(), NOW, 0));
        assertThat(free(30)).isEmpty();
        assertThat(free(60)).hasSize(2);
    }

    @Test
    void whatIsPlannedAndClaimedInOneGoIsNobodyElsesUntilTheClaimEnds() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW.plusSeconds(30));
        another.planAndClaim(drafts(plan("evt-1", "end-2")), NOW.plus(CLAIM));

        var planned = backlog.planAndClaim(
                drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2"), plan("evt-1", "end-3")), NOW.plus(CLAIM));

        assertThat(planned.claimed()).extracting(Claim::delivery)
                .containsExactly(new Delivery.Due(plan("evt-1", "end-3"), List.of(), NOW, 0));
        assertThat(planned.waiting()).containsExactly(plan("evt-1", "end-1"));
        assertThat(another.claimFirst(planned.claimed().stream().map(claim -> claim.delivery().plan()).toList(),
                NOW.plus(CLAIM))).isEmpty();
        assertThat(free(59)).extracting(claim -> claim.delivery().plan()).containsExactly(plan("evt-1", "end-1"));
        settle(planned.claimed().getFirst(), new Delivery.Delivered(plan("evt-1", "end-3"), List.of(REFUSED)));
        assertThat(free(60)).extracting(claim -> claim.delivery().plan()).containsExactly(plan("evt-1", "end-2"));
    }

    @Test
    void aTaskThatComesAgainClaimsNothingThatWasTried() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var claim = backlog.claimFirst(plans, NOW.plus(CLAIM)).getFirst();
        settle(claim, new Delivery.Due(plans.getFirst(), List.of(REFUSED), NOW.plusSeconds(5), 1));

        assertThat(another.claimFirst(plans, NOW.plus(CLAIM))).isEmpty();
    }

    @Test
    void whatNobodyWasToldOfIsFoundByItsTime() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW.plusSeconds(30));

        assertThat(free(29)).isEmpty();
        assertThat(free(30)).hasSize(1);
    }

    @Test
    void theLongestFreeComesFirst() {
        backlog.plan(drafts(plan("evt-2", "end-1")), NOW.plusSeconds(2));
        backlog.plan(drafts(plan("evt-1", "end-2")), NOW.plusSeconds(1));

        assertThat(backlog.claimFree(NOW.plusSeconds(9), NOW.plus(CLAIM), 1, List.of()))
                .extracting(claim -> claim.delivery().plan().eventId()).containsExactly("evt-1");
        assertThat(backlog.oldestFree(NOW.plusSeconds(9))).contains(NOW.plusSeconds(2));
    }

    @Test
    void aClaimKeepsOthersAwayUntilItRunsOut() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var first = free(0).getFirst();

        assertThat(free(59)).isEmpty();
        var second = another.claimFree(NOW.plus(CLAIM), NOW.plus(CLAIM).plus(CLAIM), 10, List.of()).getFirst();

        assertThat(second.delivery()).isEqualTo(first.delivery());
        settle(first, first.delivery().drop());
        assertThat(deliveries.find(first.delivery().plan().id())).contains(first.delivery());
        settle(second, new Delivery.Delivered(first.delivery().plan(), List.of(REFUSED)));
        assertThat(deliveries.find(first.delivery().plan().id()).orElseThrow())
                .isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void aRetryIsFreeAgainWhenItSays() {
        var plan = plan("evt-1", "end-1");
        backlog.plan(drafts(plan), NOW);
        var retry = new Delivery.Due(plan, List.of(REFUSED, FAILED), NOW.plusSeconds(300), 2);
        settle(free(0).getFirst(), retry);

        assertThat(free(299)).isEmpty();
        assertThat(free(300)).extracting(Claim::delivery).containsExactly(retry);
    }

    @Test
    void whatIsGivenBackIsFreeForOthersAndStillFirst() {
        backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW);
        var claims = free(0);

        backlog.giveBack(claims, NOW.plusSeconds(7));

        assertThat(another.claimFree(NOW.plusSeconds(6), NOW.plus(CLAIM), 10, List.of())).isEmpty();
        assertThat(another.claimFree(NOW.plusSeconds(7), NOW.plus(CLAIM), 10, List.of()))
                .hasSize(2).allMatch(claim -> claim.delivery().isFirst());
        backlog.giveBack(claims, NOW); // they are another's now
        assertThat(free(8)).isEmpty();
    }

    @Test
    void whatFindsNoRoomIsPostponed() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW.plusSeconds(30));
        backlog.claimFirst(plans.subList(0, 1), NOW.plus(CLAIM));

        backlog.postponeFirst(plans, NOW.plusSeconds(1));

        assertThat(free(1)).extracting(claim -> claim.delivery().plan()).containsExactly(plans.getLast());
    }

    @Test
    void allThatNobodyIsAtCanBePostponedForAnEndpoint() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var inFlight = free(0).getFirst();
        backlog.plan(drafts(plan("evt-2", "end-1"), plan("evt-2", "end-2")), NOW);
        backlog.plan(drafts(plan("evt-3", "end-1")), NOW.plusSeconds(400));

        backlog.postponeAllTo(new EndpointId("end-1"), NOW.plusSeconds(300));

        assertThat(free(59)).extracting(claim -> claim.delivery().plan().endpoint().text()).containsExactly("end-2");
        settle(inFlight, inFlight.delivery().drop());
        assertThat(free(300)).extracting(claim -> claim.delivery().plan().eventId()).contains("evt-2")
                .doesNotContain("evt-3");
    }

    @Test
    void theEarliestToAnEndpointIsKnownClaimedOrNot() {
        backlog.plan(drafts(at(plan("evt-2", "end-1"), 2)), NOW.plusSeconds(30));
        backlog.plan(drafts(at(plan("evt-1", "end-1"), 1)), NOW.plusSeconds(31));
        var to = new EndpointId("end-1");
        assertThat(backlog.earliestTo(to)).contains(
                new Backlog.Earliest(plan("evt-1", "end-1").id(), NOW.plusSeconds(31), false));

        var claims = free(31);

        assertThat(another.earliestTo(to).orElseThrow().claimed()).isTrue();
        claims.forEach(claim -> settle(claim, claim.delivery().drop()));
        assertThat(another.earliestTo(to)).isEmpty();
    }

    @Test
    void anExceptedEndpointIsPassedOverHoweverManyItHas() {
        backlog.plan(IntStream.range(0, 100).mapToObj(n -> plan("evt-" + n, "end-1").draft()).toList(), NOW);
        backlog.plan(drafts(plan("evt-late", "end-2")), NOW.plusSeconds(1));

        assertThat(backlog.claimFree(NOW.plusSeconds(1), NOW.plus(CLAIM), 10, List.of(new EndpointId("end-1"))))
                .extracting(claim -> claim.delivery().plan().eventId()).containsExactly("evt-late");
    }

    @Test
    void ofManyWhoClaimAtOnceNoTwoGetTheSame() throws Exception {
        var plans = backlog.plan(IntStream.range(0, 200).mapToObj(n -> plan("evt-" + n, "end-1").draft()).toList(),
                NOW);
        var claimed = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var mine = i % 2 == 0 ? backlog : another;
                threads.submit(() -> {
                    for (var some = mine.claimFree(NOW, NOW.plus(CLAIM), 7, List.of()); !some.isEmpty(); some = mine
                            .claimFree(NOW, NOW.plus(CLAIM), 7, List.of())) {
                        some.forEach(claim -> claimed.add(claim.delivery().plan().eventId()));
                        mine.claimFirst(plans.subList(0, 20), NOW.plus(CLAIM))
                                .forEach(claim -> claimed.add(claim.delivery().plan().eventId()));
                    }
                });
            }
        }
        assertThat(claimed).hasSize(200);
        assertThat(new HashSet<>(claimed)).hasSize(200);
    }

    @Test
    void aTaskThatComesLateTakesNothingThatIsSentAgainAndItsAttemptsStay() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        settle(free(0).getFirst(), new Delivery.Delivered(plans.getFirst(), List.of(REFUSED)));
        DeliveryStores.revivals(store.database()).revive(plans.getFirst().id(), NOW.plusSeconds(5));

        assertThat(another.claimFirst(plans, NOW.plus(CLAIM))).isEmpty();
        another.postponeFirst(plans, NOW.plusSeconds(900));

        assertThat(free(5)).singleElement().satisfies(
                claim -> assertThat(claim.delivery().attempts()).containsExactly(REFUSED));
    }

    @Test
    void whatWaitsForAnEndpointIsWokenExceptWhatSomebodyIsAt() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var inFlight = free(0).getFirst();
        backlog.plan(drafts(plan("evt-2", "end-1"), plan("evt-2", "end-2")), NOW.plus(Duration.ofDays(30)));

        another.wakeAllTo(new EndpointId("end-1"), NOW.plusSeconds(7));

        assertThat(free(6)).isEmpty();
        assertThat(free(7)).extracting(claim -> claim.delivery().plan().id())
                .containsExactly(plan("evt-2", "end-1").id()).doesNotContain(inFlight.delivery().plan().id());
    }

    @Test
    void oneThatCannotBeReadIsPassedOverAndTheOthersAreClaimed() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-2", "end-2")), NOW);
        collection().updateOne(Filters.eq(plans.getFirst().id().text()), Updates.set("eventType", "no.more.known"));
        var registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        try {
            assertThat(free(0)).extracting(claim -> claim.delivery().plan()).containsExactly(plans.getLast());
            assertThat(registry.get("packstd.documents.unreadable").tag("collection", "deliveries").counter().count())
                    .isEqualTo(1);
            assertThat(another.plan(drafts(plan("evt-1", "end-1"), plan("evt-3", "end-3")), NOW))
                    .extracting(Plan::eventId).containsExactly("evt-3");
        } finally {
            Metrics.removeRegistry(registry);
        }
    }

    /** As the first version wrote them: neither numbered nor with a count of tries. */
    @Test
    void thoseFromBeforeDeliveriesWereNumberedAreSentAndNewOnesAreNumberedFromOne() {
        collection().dropIndexes(); // there was no such index then
        var due = old("evt-1", "DUE").append("freeAt", Date.from(NOW));
        var retry = old("evt-2", "DUE").append("freeAt", Date.from(NOW.plusSeconds(5)));
        retry.put("attempts", List.of(new Document("at", Date.from(NOW)).append("millis", 12L).append("status", 503)
                .append("request", new Document("webhook-id", "evt-2"))));
        collection().insertMany(List.of(due, retry, old("evt-3", "DELIVERED")));
        var upgraded = DeliveryStores.backlog(store.database());

        var numbered = upgraded.plan(drafts(plan("evt-1", "end-1"), plan("evt-4", "end-1")), NOW.plusSeconds(30));
        assertThat(numbered).filteredOn(plan -> plan.eventId().equals("evt-4")).extracting(Plan::sequence)
                .containsExactly(1L);
        assertThat(upgraded.claimFirst(numbered, NOW.plus(CLAIM))).hasSize(2);
        var claims = free(5);

        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.delivery().plan().sequence()).isEqualTo(Plan.UNNUMBERED);
            assertThat(claim.delivery().tries()).isEqualTo(1);
            assertThat(claim.delivery().attempts().getFirst().result().trace().request())
                    .containsExactly(Map.entry("webhook-id", "evt-2"));
        });
        settle(claims.getFirst(), claims.getFirst().delivery().miss());
        assertThat(deliveries.find(plan("evt-2", "end-1").id()).orElseThrow()).isInstanceOf(Delivery.Dead.class);
        assertThat(deliveries.list(new Deliveries.Filter("aurora-semi", null, null), null, 10).items()).hasSize(4);
    }

    private static Document old(String event, String status) {
        return new Document("_id", event + ":rul-of-end-1").append("event", event)
                .append("eventType", "standard.published").append("subject", "PS-CSP-0012")
                .append("subscription", "rul-of-end-1").append("endpoint", "end-1")
                .append("organisation", "aurora-semi")
                .append("createdAt", Date.from(NOW)).append("status", status).append("dueAt", Date.from(NOW))
                .append("attempts", List.of());
    }

    private MongoCollection<Document> collection() {
        return store.database().getCollection("deliveries");
    }

    private List<Claim> free(int seconds, String... except) {
        return backlog.claimFree(NOW.plusSeconds(seconds), NOW.plusSeconds(seconds).plus(CLAIM), 1000,
                List.of(except).stream().map(EndpointId::new).toList());
    }

    private void settle(Claim claim, Delivery outcome) {
        backlog.settle(List.of(new Settled(claim, outcome)));
    }

    private static Collection<Plan.Draft> drafts(Plan... plans) {
        var drafts = new ArrayList<Plan.Draft>();
        for (var plan : plans) {
            drafts.add(plan.draft());
        }
        return drafts;
    }

    private static Plan at(Plan plan, int seconds) {
        Instant createdAt = NOW.plusSeconds(seconds);
        return plan(plan.eventId(), plan.endpoint().text(), plan.organisation(), createdAt);
    }
}

package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Deliveries.Filter;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.ForgetOldDeliveries;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.RetrySchedule;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** What the deliveries promise on any database. */
abstract class DeliveriesContract {

    private static final Attempt REFUSED = new Attempt(NOW, Duration.ofMillis(12),
            new Result.Answered(503, Optional.empty(), new Attempt.Trace(Map.of("webhook-id", "evt-1"), "busy")));

    private static final Duration KEPT = Duration.ofDays(30);

    private Store store;
    private Deliveries deliveries;
    private Backlog backlog;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        deliveries = DeliveryStores.mongo(store.database());
        backlog = DeliveryStores.backlog(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void whatIsPlannedReadsBackAsItWas() {
        var plan = plan("evt-1", "end-1");
        due(List.of(plan));

        assertThat(deliveries.find(plan.id())).contains(new Delivery.Due(plan, List.of(), NOW, 0));
    }

    @Test
    void whatIsDueToAnEndpointCanBeDroppedAtOnce() {
        due(List.of(plan("evt-1", "end-1"), plan("evt-2", "end-1"), plan("evt-1", "end-2")));
        var inFlight = claim("end-2").getFirst();

        deliveries.dropAllTo(new EndpointId("end-1"));

        assertThat(list(null, Delivery.Dropped.class)).hasSize(2);
        assertThat(list(null, Delivery.Due.class)).hasSize(1);
        backlog.settle(List.of(new Settled(inFlight, inFlight.delivery())));
        assertThat(list(null, Delivery.Dropped.class)).hasSize(2);
    }

    @Test
    void whatIsDueBecauseOfASubscriptionCanBeDroppedAtOnce() {
        due(List.of(plan("evt-1", "end-1"), plan("evt-2", "end-1"), plan("evt-1", "end-2")));
        var delivered = claim("end-2").getFirst();
        claim("end-1");
        backlog.settle(List.of(new Settled(delivered,
                new Delivery.Delivered(delivered.delivery().plan(), List.of(REFUSED)))));

        deliveries.dropAllOf(new SubscriptionId("rul-of-end-1"));

        assertThat(list(null, Delivery.Dropped.class)).hasSize(1);
        assertThat(list(null, Delivery.Delivered.class)).hasSize(1);
        assertThat(list(new EndpointId("end-2"), Delivery.Due.class)).hasSize(1);
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

    @Test
    void whatIsOverForLongIsForgottenButTheLastOfASubscriptionStaysAndItsNumbersGoOn() {
        var events = IntStream.range(1, 5).mapToObj(n -> "evt-" + n).toList();
        due(events.stream().map(event -> plan(event, "end-1")).toList());
        due(List.of(plan("evt-1", "end-2"), plan("evt-5", "end-2", "borealis", NOW.plus(KEPT))));
        for (var claim : backlog.claimFree(NOW, NOW.plusSeconds(60), 10, List.of())) {
            var isRetried = claim.delivery().plan().eventId().equals("evt-3");
            backlog.settle(List.of(new Settled(claim, isRetried
                    ? claim.delivery().after(REFUSED, new RetrySchedule(Samples.always(0)))
                    : claim.delivery().miss())));
        }

        exists("end-1");
        exists("end-2");
        forget(NOW.plus(KEPT));
        assertThat(found("evt-1", "evt-2", "evt-3", "evt-4")).hasSize(4);
        forget(NOW.plus(KEPT).plusMillis(1));

        assertThat(found("evt-1", "evt-2", "evt-3", "evt-4")).containsExactly("evt-3", "evt-4");
        assertThat(deliveries.find(plan("evt-1", "end-2").id())).as("its subscription has a later one").isEmpty();
        assertThat(DeliveryStores.backlog(store.database()).plan(List.of(plan("evt-6", "end-1").draft()), NOW))
                .extracting(Plan::sequence).containsExactly(5L);
    }

    @Test
    void theLastOfASubscriptionThatIsGoneIsForgottenToo() {
        due(List.of(plan("evt-1", "end-1"), plan("evt-2", "end-1"), plan("evt-1", "end-2")));
        settleAll();
        exists("end-2");

        forget(NOW.plus(KEPT).plusMillis(1));

        assertThat(found("evt-1", "evt-2")).isEmpty();
        assertThat(deliveries.find(plan("evt-1", "end-2").id())).isPresent();
    }

    @Test
    void theLastTestOfAnEndpointStaysAsLongAsTheEndpoint() {
        EndpointStores.mongo(store.database()).add(Samples.endpoint("end-1", "https://hooks.example.com/"));
        due(List.of(test("evt-1", "end-1"), test("evt-2", "end-1"), test("evt-3", "end-gone")));
        settleAll();

        forget(NOW.plus(KEPT).plusMillis(1));

        assertThat(deliveries.find(test("evt-1", "end-1").id())).isEmpty();
        assertThat(deliveries.find(test("evt-2", "end-1").id())).isPresent();
        assertThat(deliveries.find(test("evt-3", "end-gone").id())).isEmpty();
    }

    @Test
    void whereverAPassBeginsItGoesThroughTheLogsOfAll() {
        for (int n = 0; n < 20; n++) {
            var at = NOW.plusSeconds(n);
            due(List.of(plan("evt-1", "end-" + n + "0000000000000000000000000000000", "org-" + n % 7, at),
                    plan("evt-2", "end-" + n + "0000000000000000000000000000000", "org-" + n % 7, at)));
        }
        settleAll();

        forget(NOW.plus(KEPT).plusSeconds(60));

        assertThat(store.database().getCollection("deliveries").countDocuments()).isZero();
    }

    @Test
    void oneThatCannotBeReadIsPassedOverByTheLog() {
        due(IntStream.range(0, 5).mapToObj(n -> at(plan("evt-" + n, "end-1"), n)).toList());
        store.database().getCollection("deliveries").updateMany(
                com.mongodb.client.model.Filters.in("event", "evt-3", "evt-0"),
                Updates.set("eventType", "no.more.known"));
        var filter = new Filter("aurora-semi", null, null);

        var first = deliveries.list(filter, null, 2);
        var second = deliveries.list(filter, first.next(), 2);
        var third = deliveries.list(filter, second.next(), 2);

        assertThat(List.of(first, second, third)).extracting(page -> page.items().stream()
                .map(delivery -> delivery.plan().eventId()).toList())
                .containsExactly(List.of("evt-4"), List.of("evt-2", "evt-1"), List.of());
        assertThat(third.next()).isNull();
    }

    /** Those who know only documents in {@code request} run beside this version while it is brought in. */
    @Test
    void headersAreWrittenWhereAnEarlierVersionDoesNotLookAndAreReadAsEachVersionWroteThem() {
        due(List.of(plan("evt-1", "end-1")));
        settleAll();
        var collection = store.database().getCollection("deliveries");
        var written = Objects.requireNonNull(collection.find().first()).getList("attempts", Document.class).getFirst();
        assertThat(written).doesNotContainKey("request").containsEntry("sent", "webhook-id: evt-1\n");

        for (var earlier : List.of(new Document("webhook-id", "evt-1"), "webhook-id: evt-1\n")) {
            collection.updateOne(com.mongodb.client.model.Filters.empty(),
                    Updates.combine(Updates.unset("attempts.0.sent"),
                            Updates.set("attempts.0.request", earlier)));
            assertThat(deliveries.find(plan("evt-1", "end-1").id()).orElseThrow().attempts()).containsExactly(REFUSED);
        }
    }

    private void settleAll() {
        backlog.settle(backlog.claimFree(NOW.plusSeconds(60), NOW.plusSeconds(120), 100, List.of()).stream()
                .map(claim -> new Settled(claim, new Delivery.Delivered(claim.delivery().plan(), List.of(REFUSED))))
                .toList());
    }

    private void exists(String endpoint) {
        SubscriptionStores.mongo(store.database()).add(new Subscription(new SubscriptionId("rul-of-" + endpoint),
                "aurora-semi", new EndpointId(endpoint), new Interest(Set.of(EventType.STANDARD_PUBLISHED),
                        Set.of(), Set.of()),
                NOW));
    }

    private static Plan test(String event, String endpoint) {
        var subscription = new SubscriptionId("test-" + endpoint);
        return new Plan(DeliveryId.of(event, subscription), event, EventType.ENDPOINT_TEST, endpoint,
                new EndpointId(endpoint), subscription, "aurora-semi", 1, NOW);
    }

    @Test
    void nothingIsForgottenBeforeAllItsTriesAreOver() {
        assertThatThrownBy(() -> new ForgetOldDeliveries(DeliveryStores.old(store.database()), Duration.ofDays(6),
                Clock.systemUTC())).hasMessageContaining("DELIVERIES_KEPT");
    }

    private void forget(Instant now) {
        var forgetting = new ForgetOldDeliveries(DeliveryStores.old(store.database()), KEPT,
                Clock.fixed(now, ZoneOffset.UTC));
        assertThat(forgetting.forget()).isTrue();
    }

    private List<String> found(String... events) {
        return List.of(events).stream().filter(event -> deliveries.find(plan(event, "end-1").id()).isPresent())
                .toList();
    }

    private void due(List<Plan> plans) {
        plans.forEach(plan -> backlog.plan(List.of(plan.draft()), plan.createdAt()));
    }

    /** Everything that is free, but to that endpoint. */
    private List<Claim> claim(String except) {
        return backlog.claimFree(NOW.plusSeconds(10), NOW.plusSeconds(70), 100, List.of(new EndpointId(except)));
    }

    private List<Delivery> list(@Nullable EndpointId endpoint, @Nullable Class<? extends Delivery> state) {
        return deliveries.list(new Filter("aurora-semi", endpoint, state), null, 100).items();
    }

    private static Plan at(Plan plan, int seconds) {
        return plan(plan.eventId(), plan.endpoint().text(), plan.organisation(), NOW.plusSeconds(seconds));
    }
}

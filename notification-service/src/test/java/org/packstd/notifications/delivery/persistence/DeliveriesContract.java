package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.SubscriptionId;

/** What the deliveries promise on any database. */
abstract class DeliveriesContract {

    private static final Attempt REFUSED = new Attempt(NOW, Duration.ofMillis(12),
            new Result.Answered(503, Optional.empty(), new Attempt.Trace(Map.of("webhook-id", "evt-1"), "busy")));

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

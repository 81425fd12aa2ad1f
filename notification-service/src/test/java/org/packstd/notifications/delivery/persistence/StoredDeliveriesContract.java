package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;

/** Deliveries that another version stored, or that nobody can read, on any database. */
abstract class StoredDeliveriesContract extends BacklogStory {

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
}

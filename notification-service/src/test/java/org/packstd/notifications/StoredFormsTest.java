package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.notifications.calendar.Deadline;
import org.packstd.notifications.calendar.Docket;
import org.packstd.notifications.calendar.persistence.DocketStores;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.persistence.DeliveryStores;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.stores.StoredForm;
import org.packstd.notifications.stream.Feed;
import org.packstd.notifications.stream.persistence.FeedStores;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** What earlier versions of this service stored: all of it is read, and takes the present form with its next change. */
class StoredFormsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T16:00:00Z");
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    static List<StoredForm> deliveries() {
        return StoredForm.of("deliveries");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deliveries")
    void aDeliveryOfEachVersionIsReadListedAndSent(StoredForm form) {
        store("deliveries", form.document());
        var deliveries = DeliveryStores.mongo(store.database());
        var backlog = DeliveryStores.backlog(store.database());
        var id = new DeliveryId(form.document().getString("_id"));

        var read = deliveries.find(id).orElseThrow();

        assertThat(read.attempts()).hasSize(form.document().getList("attempts", Document.class).size());
        assertThat(deliveries.list(new Deliveries.Filter("aurora-semi", null, null), null, 9).items()).hasSize(1);
        var isDue = form.document().getString("status").equals("DUE");
        var claimed = backlog.claimFree(NOW, NOW.plus(CLAIM), 9, List.of());
        assertThat(claimed).hasSize(isDue ? 1 : 0);
        claimed.forEach(claim -> {
            assertThat(claim.delivery().tries()).isEqualTo(1);
            backlog.settle(List.of(new Settled(claim, sent(claim))));
            assertThat(deliveries.find(id).orElseThrow()).isInstanceOf(Delivery.Delivered.class)
                    .satisfies(done -> assertThat(done.attempts()).isEqualTo(sent(claim).attempts()));
            assertThat(row("deliveries", id.text()).getList("attempts", Document.class)).last()
                    .satisfies(last -> assertThat(last).containsKey("sent").doesNotContainKey("request"));
        });
    }

    private static Delivery sent(Claim claim) {
        var trace = new Attempt.Trace(Map.of("webhook-id", claim.delivery().plan().id().text()), "thanks");
        var attempts = new ArrayList<>(claim.delivery().attempts());
        attempts.add(new Attempt(NOW, Duration.ofMillis(7),
                new Attempt.Result.Answered(204, Optional.empty(), trace)));
        return new Delivery.Delivered(claim.delivery().plan(), attempts);
    }

    /** For a while as a document, then as text. */
    @Test
    void theHeadersOfAnAttemptAreReadHoweverTheyWereWritten() {
        StoredForm.of("deliveries").forEach(form -> store("deliveries", form.document()));
        var deliveries = DeliveryStores.mongo(store.database());

        for (var id : List.of("evt-3:rul-1", "evt-4:rul-1")) {
            assertThat(deliveries.find(new DeliveryId(id)).orElseThrow().attempts().getFirst().result().trace())
                    .isEqualTo(new Attempt.Trace(Map.of("webhook-id", id, "content-type", "application/json"), "no"));
        }
    }

    /** There were no states, and one secret for ever. */
    @Test
    void endpointsOfTheFirstVersionAreInUseAndTakeThePresentFormWithTheirNextChange() {
        StoredForm.of("endpoints").forEach(form -> store("endpoints", form.document()));
        var endpoints = EndpointStores.mongo(store.database());
        var active = (Endpoint.Active) endpoints.find(new EndpointId("end-1")).orElseThrow();

        var target = (Target.Webhook) active.registration().target();
        assertThat(target.url()).isEqualTo(URI.create("https://hooks.example.com/registry"));
        assertThat(target.keys().current().sealed().text()).isEqualTo("sealed-1");
        assertThat(active.registration().version()).isEqualTo(1);
        assertThat(endpoints.find(new EndpointId("end-2"))).get()
                .isInstanceOfSatisfying(Endpoint.Disabled.class,
                        disabled -> assertThat(disabled.reason()).isEqualTo(Endpoint.Reason.GONE));
        var paused = endpoints.replace(active.pause()).orElseThrow();

        assertThat(endpoints.find(paused.id())).contains(paused);
        assertThat(row("endpoints", "end-1").keySet()).isEqualTo(Set.of("_id", "organisation", "url", "keys",
                "createdAt", "ordered", "version", "description", "state"));
    }

    @Test
    void aSubscriptionOfTheFirstVersionAsksForFamiliesAtOnceAndTakesThePresentFormWithItsNextChange() {
        StoredForm.of("subscriptions").forEach(form -> store("subscriptions", form.document()));
        var subscriptions = SubscriptionStores.mongo(store.database());
        var id = new SubscriptionId("rul-1");
        var read = subscriptions.find(id).orElseThrow();

        var interest = new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of("CSP"), Set.of());
        assertThat(read.interest()).isEqualTo(interest);
        assertThat(read.schedule()).isEqualTo(new Schedule.Immediate());
        assertThat(subscriptions.change(id, 1,
                new Subscriptions.Change(null, interest.filter(), new Schedule.Immediate(), Set.of()))).isTrue();

        assertThat(subscriptions.find(id)).get().satisfies(changed -> {
            assertThat(changed.interest()).isEqualTo(interest);
            assertThat(changed.version()).isEqualTo(2);
        });
        assertThat(row("subscriptions", "rul-1")).containsKeys("filter", "schedule", "roles", "version", "changedAt");
    }

    /** Neither events nor places in the feed ever change; the feed learns what each is about. */
    @Test
    void eventsAndFeedOfTheFirstVersionAreRead() {
        StoredForm.of("events").forEach(form -> store("events", form.document()));
        StoredForm.of("feed").forEach(form -> store("feed", form.document()));
        var event = EventStores.mongo(store.database()).findWithFacts("evt-1").orElseThrow();

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T09:30:00.123456Z"));
        assertThat(event.trace()).isNull();
        var feed = FeedStores.mongo(store.database());
        assertThat(feed.behind(0, 9)).extracting(Feed.Entry::eventId).containsExactly("evt-1");
        assertThat(feed.before(9, new Feed.Part.OfFamily("CSP"), 9)).hasSize(1);
    }

    /** While instances of two versions run, the older one changes what the newer one wrote. */
    @Test
    void whatANewerVersionAddedOutlivesAChange() {
        store("endpoints", form("endpoints").append("ofTomorrow", 1));
        store("subscriptions", form("subscriptions").append("ofTomorrow", 1));
        var endpoints = EndpointStores.mongo(store.database());

        endpoints.replace(((Endpoint.Active) endpoints.find(new EndpointId("end-1")).orElseThrow()).pause());
        SubscriptionStores.mongo(store.database()).change(new SubscriptionId("rul-1"), 1,
                new Subscriptions.Change(null, null, new Schedule.Immediate(), Set.of()));

        assertThat(row("endpoints", "end-1")).containsEntry("ofTomorrow", 1).containsEntry("state", "PAUSED");
        assertThat(row("subscriptions", "rul-1")).containsEntry("ofTomorrow", 1).containsEntry("version", 2L);
    }

    @Test
    void whatANewerVersionAddedToADocketOutlivesAChange() {
        var dockets = DocketStores.mongo(store.database());
        var deadline = new Deadline("enquiry", Deadline.Kind.ENQUIRY, NOW, Deadline.Status.SET, 0, NOW);
        dockets.replace(0, new Docket("sub-1", 1, "CSP", Map.of("en", "Package"), List.of(deadline)));
        store.database().getCollection("dockets").updateOne(Filters.eq("sub-1"), Updates.set("ofTomorrow", 1));

        assertThat(dockets.replace(1, new Docket("sub-1", 2, "CSP", Map.of("en", "Other"), List.of(deadline))))
                .isTrue();

        assertThat(row("dockets", "sub-1")).containsEntry("ofTomorrow", 1).containsEntry("sequence", 2L);
    }

    private static Document form(String collection) {
        return StoredForm.of(collection).getFirst().document();
    }

    private void store(String collection, Document document) {
        store.database().getCollection(collection).insertOne(document);
    }

    private Document row(String collection, String id) {
        return Objects.requireNonNull(store.database().getCollection(collection).find(Filters.eq(id)).first());
    }
}

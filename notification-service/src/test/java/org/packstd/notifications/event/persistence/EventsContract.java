package org.packstd.notifications.event.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoExecutionTimeoutException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.event.ForgetOldEvents;
import org.packstd.notifications.stores.SetClock;
import org.packstd.notifications.stores.Store;

/** What the events promise on any database. */
abstract class EventsContract {

    private Store store;
    private Events events;
    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T10:00:00Z"));

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        events = EventStores.mongo(store.database(), clock);
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void anEventReadsBackToTheLastDigitAndTheFirstOfAnIdStays() {
        var event = event("evt-1", "{ \"a\" : 1.10 }");
        events.keep(event);
        events.keep(event("evt-1", "{}"));

        assertThat(events.find("evt-1")).contains(event);
    }

    @Test
    void anEventReadsBackWithTheTraceThatLedToIt() {
        var bare = event("evt-1", "{}");
        var traced = new CloudEvent(bare.id(), bare.type(), bare.source(), bare.time(), bare.subject(),
                bare.dataSchema(), bare.family(), bare.designation(), bare.data(), bare.facts(),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        events.keep(List.of(traced));

        assertThat(events.findAll(List.of("evt-1"))).containsExactly(traced);
    }

    @Test
    void manyAreKeptAtOnceAndThoseThatAreKeptAlreadyStayAsTheyAre() {
        events.keep(event("evt-2", "{\"first\": 1}"));

        events.keep(List.of(event("evt-1", "{}"), event("evt-2", "{}"), event("evt-3", "{}"), event("evt-1", "{}")));
        events.keep(List.of(event("evt-3", "{\"second\": 1}"), event("evt-4", "{}")));

        assertThat(events.findAll(List.of("evt-1", "evt-2", "evt-3", "evt-4"))).containsExactlyInAnyOrder(
                event("evt-1", "{}"), event("evt-2", "{\"first\": 1}"), event("evt-3", "{}"), event("evt-4", "{}"));
    }

    @Test
    void severalAreFoundAtOnceAndUnknownOnesAreNot() {
        events.keep(event("evt-1", "{}"));
        events.keep(event("evt-2", "{}"));

        assertThat(events.findAll(List.of("evt-1", "evt-2", "evt-3"))).extracting(CloudEvent::id)
                .containsExactlyInAnyOrder("evt-1", "evt-2");
        assertThat(events.find("evt-3")).isEmpty();
    }

    @Test
    void theFactsAreKeptApartAndComeOnlyToThoseWhoAskForThem() {
        var facts = new Facts(Set.of("aurora-semi"), Set.of("AUTOMOTIVE"), List.of("Package"), List.of("封装"),
                List.of(new Facts.Variation("AA", true,
                        Map.of("height", new Facts.Figures(null, new BigDecimal("0.560"), new BigDecimal("0.6"))),
                        Map.of("A", Set.of("height")), Map.of("terminalForm", Set.of("BALL")), Set.of("landPattern"),
                        List.of("PS-CSP-0012"))),
                new Facts.ChangeClasses(Set.of("EDITORIAL"), Map.of("AA", Set.of("TIGHTENED"))));
        var bare = event("evt-1", "{}");
        var event = new CloudEvent(bare.id(), bare.type(), bare.source(), bare.time(), bare.subject(),
                bare.dataSchema(), bare.family(), bare.designation(), bare.data(), facts);
        events.keep(event);

        assertThat(events.find("evt-1")).contains(bare);
        assertThat(events.findAll(List.of("evt-1"))).containsExactly(bare);
        assertThat(events.findAllWithFacts(List.of("evt-1", "evt-2"))).containsExactly(event);
        assertThat(latest(Set.of(EventType.BALLOT_OPENED), clock.instant(), 5)).containsExactly(event);
    }

    @Test
    void theLatestOfATypeComeFirstAndThoseBeforeATimeNotAtAll() {
        for (int day = 1; day <= 4; day++) {
            clock.set(Instant.parse("2026-11-0" + day + "T10:00:00Z"));
            events.keep(event("evt-" + day, "{}"));
        }
        var since = Instant.parse("2026-11-02T10:00:00Z");

        assertThat(latest(Set.of(EventType.BALLOT_OPENED, EventType.BALLOT_CLOSED), since, 2))
                .extracting(CloudEvent::id).containsExactly("evt-4", "evt-3");
        assertThat(latest(Set.of(EventType.BALLOT_OPENED), since, 9)).hasSize(3);
        assertThat(latest(Set.of(EventType.BALLOT_CLOSED), since, 9)).isEmpty();
    }

    @Test
    void theLatestOfOneFamilyOrStandardComeWithoutTheOthersAndNoMoreThanIsWanted() {
        events.keep(event("evt-1", "{}"));
        events.keep(event("evt-2", "{}"));
        var all = new ArrayList<CloudEvent>();

        events.latest(selection(Set.of("CSP"), Set.of()), 9, event -> all.add(event) && all.size() < 1);
        assertThat(all).hasSize(1);
        events.latest(selection(Set.of("SMT"), Set.of()), 9, all::add);
        events.latest(selection(Set.of("CSP"), Set.of("PS-CSP-0012")), 9, all::add);
        assertThat(all).hasSize(1);
    }

    private static Events.Selection selection(Set<String> families, Set<String> designations) {
        return new Events.Selection(Set.of(EventType.BALLOT_OPENED), families, designations, Instant.EPOCH);
    }

    private List<CloudEvent> latest(Set<EventType> types, Instant since, int atMost) {
        var found = new ArrayList<CloudEvent>();
        events.latest(new Events.Selection(types, Set.of(), Set.of(), since), atMost, found::add);
        return found;
    }

    @Test
    void whatIsOldIsForgottenAndWhatIsYoungerStays() {
        events.keep(event("evt-old", "{}"));
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        events.keep(event("evt-young", "{}"));
        clock.set(clock.instant().plus(Duration.ofDays(Events.KEPT_DAYS - 1)).plusSeconds(1));

        new ForgetOldEvents(events, clock).forget();

        assertThat(events.find("evt-old")).isEmpty();
        assertThat(events.find("evt-young")).isPresent();
    }

    @Test
    void moreThanOneBatchOfOldEventsIsForgotten() {
        for (int i = 0; i < 1200; i++) {
            events.keep(event("evt-" + i, "{}"));
        }
        clock.set(clock.instant().plus(Duration.ofDays(Events.KEPT_DAYS)).plusSeconds(1));

        new ForgetOldEvents(events, clock).forget();

        assertThat(store.database().getCollection("events").countDocuments()).isZero();
    }

    /** As the first version wrote them: nothing says when they were heard. */
    @Test
    void thoseFromBeforeItWasKeptWhenTheyWereHeardAreReadFoundAndForgottenInTheirTime() {
        var collection = store.database().getCollection("events");
        collection.insertMany(List.of(old("evt-long-ago", "2026-01-02T10:00:00.5Z"),
                old("evt-lately", "2026-11-20T10:00:00Z"), old("evt-whenever", "yesterday")));
        assertThat(events.find("evt-lately")).isPresent();

        new ForgetOldEvents(events, clock).forget();

        assertThat(collection.find().map(document -> document.getString("_id")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("evt-lately", "evt-whenever");
        collection.deleteOne(new Document("_id", "evt-whenever"));
        assertThat(latest(Set.of(EventType.BALLOT_OPENED), Instant.parse("2026-11-20T10:00:00Z"), 9))
                .extracting(CloudEvent::id).containsExactly("evt-lately");
        clock.set(Instant.parse("2026-11-20T10:00:00Z").plus(Duration.ofDays(Events.KEPT_DAYS)).plusSeconds(1));
        new ForgetOldEvents(events, clock).forget();
        assertThat(collection.countDocuments()).isZero();
    }

    private static Document old(String id, String time) {
        return new Document("_id", id).append("type", "ballot.opened").append("source", "/submission-service")
                .append("time", time).append("subject", "sub-1").append("dataSchema", "schema").append("family", "CSP")
                .append("data", "{}");
    }

    @Test
    void aLookBackThatTakesTooLongEndsAndSaysSo() {
        events.keep(event("evt-1", "{}"));

        assertThat(events.latest(selection(Set.of(), Set.of()), 9, _ -> true)).isTrue();
        assertThat(events.latest(selection(Set.of(), Set.of()), 9, _ -> {
            throw new MongoExecutionTimeoutException(50, "as the database says it");
        })).isFalse();
    }

    private static CloudEvent event(String id, String data) {
        return new CloudEvent(id, EventType.BALLOT_OPENED, "/submission-service",
                Instant.parse("2026-11-22T10:00:00.123456789Z"), "sub-1", "schema", "CSP", null, data);
    }
}

package org.packstd.notifications.event.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stores.Store;

/** What the events promise on any database. */
abstract class EventsContract {

    private Store store;
    private Events events;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        events = EventStores.mongo(store.database());
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
    void severalAreFoundAtOnceAndUnknownOnesAreNot() {
        events.keep(event("evt-1", "{}"));
        events.keep(event("evt-2", "{}"));

        assertThat(events.findAll(List.of("evt-1", "evt-2", "evt-3"))).extracting(CloudEvent::id)
                .containsExactlyInAnyOrder("evt-1", "evt-2");
        assertThat(events.find("evt-3")).isEmpty();
    }

    private static CloudEvent event(String id, String data) {
        return new CloudEvent(id, EventType.BALLOT_OPENED, "/submission-service",
                Instant.parse("2026-11-22T10:00:00.123456789Z"), "sub-1", "schema", "CSP", null, data);
    }
}

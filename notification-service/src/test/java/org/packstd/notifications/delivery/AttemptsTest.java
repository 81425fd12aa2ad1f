package org.packstd.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.always;
import static org.packstd.notifications.delivery.Samples.endpoint;
import static org.packstd.notifications.delivery.Samples.event;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;

/** What an attempt needs of the database. */
class AttemptsTest {

    private final Store store = Store.inMemory();
    private final Events events = EventStores.mongo(store.database());
    private final Attempts attempts = new Attempts(events, (_, _, _) -> new Result.Answered(204, Optional.empty()),
            new RetrySchedule(always(0)), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eventsThatAreExpectedNeedNotBeReadAgain() {
        var ids = IntStream.range(0, 120).mapToObj(n -> "evt-" + n).toList();
        events.keep(ids.stream().map(Samples::event).toList());

        attempts.expect(ids.stream().map(id -> plan(id, "end-1")).toList());
        attempts.expect(Stream.of("evt-0", "evt-unknown", "evt-0").map(id -> plan(id, "end-1")).toList());
        store.database().getCollection("events").drop();

        assertThat(ids).allSatisfy(id -> assertThat(attempt(id)).isInstanceOf(Delivery.Delivered.class));
    }

    @Test
    void oneThatNobodyExpectedIsReadAndOneThatIsNotThereIsDropped() {
        events.keep(event("evt-1"));

        assertThat(attempt("evt-1")).isInstanceOf(Delivery.Delivered.class);
        assertThat(attempt("evt-2")).isInstanceOf(Delivery.Dropped.class);
    }

    private Delivery attempt(String event) {
        return attempts.attempt(Delivery.Due.first(plan(event, "end-1")),
                endpoint("end-1", "https://hooks.example.com/"));
    }
}

package org.packstd.notifications.stream.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.stream.Feed;
import org.packstd.notifications.stream.Feed.Entry;
import org.packstd.notifications.stream.Feed.Part.Everything;
import org.packstd.notifications.stream.Feed.Part.OfFamily;
import org.packstd.notifications.stream.Feed.Part.OfStandard;

/** What the feed promises on any database. */
abstract class FeedContract {

    private Store store;
    private Feed feed;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        feed = FeedStores.mongo(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void positionsStartAtOneAndHaveNoGaps() {
        assertThat(feed.end()).isZero();
        feed.append(List.of(event("evt-a")));
        feed.append(List.of(event("evt-b")));
        feed.append(List.of(event("evt-c")));

        assertThat(feed.end()).isEqualTo(3);
        assertThat(feed.behind(1, 10)).containsExactly(new Entry(2, "evt-b"), new Entry(3, "evt-c"));
        assertThat(feed.behind(0, 2)).containsExactly(new Entry(1, "evt-a"), new Entry(2, "evt-b"));
        assertThat(feed.behind(3, 10)).isEmpty();
    }

    @Test
    void anEventEntersOnce() {
        feed.append(List.of(event("evt-a")));
        feed.append(List.of(event("evt-b")));
        feed.append(List.of(event("evt-a")));

        assertThat(feed.behind(0, 10)).containsExactly(new Entry(1, "evt-a"), new Entry(2, "evt-b"));
    }

    @Test
    void manyEnterAtOnceInTheirOrderAndThoseThatAreInStayWhereTheyAre() {
        feed.append(List.of(event("evt-c"), event("evt-a")));

        feed.append(List.of(event("evt-b"), event("evt-c"), event("evt-d"), event("evt-a"), event("evt-e")));
        feed.append(List.of(event("evt-a"), event("evt-e")));

        assertThat(feed.behind(0, 10)).containsExactly(new Entry(1, "evt-c"), new Entry(2, "evt-a"),
                new Entry(3, "evt-b"), new Entry(4, "evt-d"), new Entry(5, "evt-e"));
    }

    @Test
    void aPartIsReadFromItsNewEndBackwards() {
        feed.append(List.of(event("evt-a")));
        feed.append(List.of(about("evt-b", "CPO", "PS-CPO-0001")));
        feed.append(List.of(event("evt-c")));
        feed.append(List.of(about("evt-d", "CSP", "PS-CSP-0099")));

        assertThat(feed.before(Long.MAX_VALUE, new OfFamily("CSP"), 10))
                .containsExactly(new Entry(4, "evt-d"), new Entry(3, "evt-c"), new Entry(1, "evt-a"));
        assertThat(feed.before(3, new OfFamily("CSP"), 10)).containsExactly(new Entry(1, "evt-a"));
        assertThat(feed.before(Long.MAX_VALUE, new OfStandard("PS-CSP-0012"), 1))
                .containsExactly(new Entry(3, "evt-c"));
        assertThat(feed.before(3, new Everything(), 10)).containsExactly(new Entry(2, "evt-b"), new Entry(1, "evt-a"));
        assertThat(feed.before(Long.MAX_VALUE, new OfFamily("SIP"), 10)).isEqualTo(List.of());
    }

    @Test
    void entriesOfEarlierTimesAreFoundInTheirPartAfterTheNextStart() {
        var entries = store.database().getCollection("feed");
        EventStores.mongo(store.database()).keep(event("evt-a"));
        for (long position = 1; position <= 600; position++) {
            entries.insertOne(
                    new Document("_id", position).append("event", position == 1 ? "evt-a" : "old-" + position));
        }
        assertThat(feed.before(Long.MAX_VALUE, new OfFamily("CSP"), 10)).isEmpty();

        for (int start = 0; start < 2; start++) {
            var restarted = FeedStores.mongo(store.database());
            assertThat(restarted.before(Long.MAX_VALUE, new OfFamily("CSP"), 10))
                    .containsExactly(new Entry(1, "evt-a"));
            assertThat(restarted.before(Long.MAX_VALUE, new OfStandard("PS-CSP-0012"), 10))
                    .containsExactly(new Entry(1, "evt-a"));
        }
        assertThat(entries.countDocuments(new Document("family", null))).as("looked at once").isZero();
        feed.append(List.of(event("evt-a")));
        assertThat(feed.end()).as("it was in already").isEqualTo(600);
    }

    private static CloudEvent about(String id, String family, String designation) {
        var event = event(id);
        return new CloudEvent(id, event.type(), event.source(), event.time(), designation, event.dataSchema(), family,
                designation, event.data());
    }

    /** Ten instances append the same events in different orders, each so many at a time, while a reader follows. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60})
    void ofManyWhoAppendAtOnceNoEventIsLostOrTwiceAndAReaderMissesNone(int atATime) throws Exception {
        var ids = IntStream.range(0, 60).mapToObj(n -> "evt-" + n).toList();
        var read = new ArrayList<Entry>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                var own = new ArrayList<>(ids);
                Collections.rotate(own, i * 6);
                var instance = FeedStores.mongo(store.database());
                threads.submit(() -> {
                    for (int from = 0; from < own.size(); from += atATime) {
                        instance.append(own.subList(from, Math.min(own.size(), from + atATime)).stream()
                                .map(Samples::event).toList());
                    }
                });
            }
            while (read.size() < ids.size()) {
                read.addAll(feed.behind(read.isEmpty() ? 0 : read.getLast().position(), 7));
            }
        }
        assertThat(read).extracting(Entry::position).isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(read).extracting(Entry::eventId).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(feed.behind(60, 10)).isEqualTo(List.of());
    }
}

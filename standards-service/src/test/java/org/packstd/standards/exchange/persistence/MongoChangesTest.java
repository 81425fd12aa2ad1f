package org.packstd.standards.exchange.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.standards.database.Databases;
import org.packstd.standards.exchange.Change;
import org.packstd.standards.outbox.OutboxEntry;

/** However many relays append at once, the feed has no gap, no entry twice, and no reader misses one. */
class MongoChangesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MongoChanges changes = new MongoChanges(Databases.embedded());

    @Test
    void entriesAreNumberedFromOneInTheOrderInWhichTheyCome() {
        changes.record(event("PS-CSP-0001/A/published"));
        changes.record(event("PS-CSP-0002/A/published"));

        assertThat(changes.after(0, 10)).extracting(Change::sequence).containsExactly(1L, 2L);
        assertThat(changes.after(1, 10)).extracting(Change::event).containsExactly("PS-CSP-0002/A/published");
        assertThat(changes.last()).isEqualTo(2);
    }

    @Test
    void anEventThatIsHeardAgainIsThereOnce() {
        for (int i = 0; i < 3; i++) {
            changes.record(event("PS-CSP-0001/A/published"));
        }
        assertThat(changes.after(0, 10)).hasSize(1);
    }

    @Test
    void severalAreNumberedInTheirOrderBehindThoseThatAreThere() {
        changes.record(event("PS-CSP-0002/A/published"));
        changes.record(LongStream.rangeClosed(1, 3).mapToObj("PS-CSP-%04d/A/published"::formatted)
                .map(MongoChangesTest::event).toList());
        changes.record(List.of());

        assertThat(changes.after(0, 10)).extracting(Change::event).containsExactly("PS-CSP-0002/A/published",
                "PS-CSP-0001/A/published", "PS-CSP-0003/A/published");
        assertThat(changes.last()).isEqualTo(3);
    }

    @Test
    void whatIsNotAboutAStandardIsNotInTheFeed() {
        changes.record(
                new OutboxEntry("sub-1/14/publication-refused", "standard.publication-refused", "sub-1", NOON, "x",
                        "{}"));
        assertThat(changes.last()).isZero();
    }

    @Test
    void aReaderMissesNothingWhileManyRelaysAppendTheSame() throws Exception {
        changes.createIndexes();
        var ended = new AtomicBoolean();
        var read = new ArrayList<Long>();
        try (var relays = Executors.newFixedThreadPool(5); var reading = Executors.newSingleThreadExecutor()) {
            var reader = reading.submit(() -> {
                while (!ended.get() || read.size() < changes.last()) {
                    changes.after(read.isEmpty() ? 0 : read.getLast(), 3)
                            .forEach(change -> read.add(change.sequence()));
                }
                return read;
            });
            var appending = new ArrayList<Future<?>>();
            for (int relay = 0; relay < 5; relay++) {
                int atOnce = 1 + 7 * relay;
                appending.add(relays.submit(() -> numbers().stream().map(MongoChangesTest::event)
                        .gather(Gatherers.windowFixed(atOnce)).forEach(changes::record)));
            }
            for (var each : appending) {
                each.get();
            }
            ended.set(true);
            reader.get();
        }
        assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(changes.after(0, 200)).extracting(Change::event).containsExactlyInAnyOrderElementsOf(numbers());
    }

    private static List<String> numbers() {
        return LongStream.rangeClosed(1, 100).mapToObj("PS-CSP-%04d/A/published"::formatted).toList();
    }

    private static OutboxEntry event(String id) {
        return new OutboxEntry(id, "standard.published", id.substring(0, id.indexOf('/')), NOON, "x", "{}");
    }

    @Test
    void aFamilyThatOnlyNewerInstancesKnowIsInTheFeedToo() {
        changes.record(event("PS-NEWFAMILY-0001/A/published"));

        assertThat(changes.after(0, 10)).extracting(Change::designation).containsExactly("PS-NEWFAMILY-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS-CSP-0001/B/published", "PS-CSP-0001/B/replaced/PS-CSP-0002",
        "PS-CSP-0001/B/corrected/2"})
    void anEntryNamesTheRevisionThatItIsAbout(String event) {
        changes.record(event(event));

        assertThat(changes.after(0, 1).getFirst().revision().map(Object::toString)).contains("B");
    }
}

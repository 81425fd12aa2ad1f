package org.packstd.standards.log.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.packstd.standards.Fate;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.corrigendum.Corrigendum;
import org.packstd.standards.database.Databases;
import org.packstd.standards.exchange.Change;
import org.packstd.standards.exchange.Changes;
import org.packstd.standards.log.Checkpoint;
import org.packstd.standards.log.Checkpoints;
import org.packstd.standards.log.Entries;
import org.packstd.standards.log.Entry;
import org.packstd.standards.log.ExtendLog;
import org.packstd.standards.log.LogBroken;
import org.packstd.standards.log.Nodes;
import org.packstd.standards.log.ReadLog;
import org.packstd.standards.log.Signing;
import org.packstd.standards.log.TellChange;
import org.packstd.standards.log.json.CanonicalLeaves;
import org.packstd.standards.standard.LightCatalogue;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.json.CanonicalContents;

/** However many append at once, and wherever one dies: each change has one leaf, in order, and of each size there is one root. */
class LogCrashTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Set<String> WRITES = Set.of("add", "sign");

    private final MongoDatabase database = Databases.embedded();
    private final Entries entries = new MongoEntries(database);
    private final Nodes nodes = new MongoNodes(database);
    private final Checkpoints checkpoints = new MongoCheckpoints(database, Clock.systemUTC());
    private final Signing signing = new LogKeys(database.getCollection("logKeys"), "test.example/log", null,
            Clock.systemUTC());
    private final Feed feed = new Feed();
    private final ReadLog log = new ReadLog(entries, nodes, checkpoints, signing);

    @Test
    void anEmptyLogHasASignedCheckpoint() {
        assertThat(log.latest().size()).isZero();
        assertThat(log.latest().note())
                .startsWith("test.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ");
        assertThat(log.consistency(0, 0).path()).isEmpty();
    }

    @Test
    void whatIsThereBeforeTheLogIsTakenInInOrder() {
        feed.tell(450);

        extend(extending());

        assertWhole(450);
        assertThat(entries.from(0, 1).getFirst().leaf()).isEqualTo(
                """
                        {"at":"2026-11-29T12:00:00Z","contentHash":"%s","designation":"PS-CSP-0007","effectiveDate":"1970-01-01",\
                        "event":"PS-CSP-0007/A/effective/1","format":"packstd-log-entry/1","revision":"A","sequence":1,\
                        "type":"standard.effective"}"""
                        .formatted(
                                LightCatalogue.open().entry(revisionA()).orElseThrow().hash()));
    }

    @Test
    void whoeverDiesLeavesNothingThatTheNextDoesNotComplete() {
        var died = 0;
        for (var repository : List.of(Entries.class, Nodes.class, Checkpoints.class, Signing.class)) {
            for (var death : Fate.deaths(WRITES)) {
                feed.tell(3);
                died += dyingAt(death, repository) ? 1 : 0;
                feed.tell(2);

                extend(extending());

                assertWhole(feed.last());
            }
        }
        assertThat(died).as("before and after writes of entries, nodes, checkpoints, and signatures")
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void manyInstancesAtOnceAppendEachChangeOnceWithoutAGapAndWithoutAFork() throws Exception {
        var shown = new CopyOnWriteArrayList<Checkpoint>();
        try (var instances = Executors.newFixedThreadPool(6)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < 5; i++) {
                running.add(instances.submit(() -> {
                    var extending = extending();
                    while (log.latest().size() < 300) {
                        extending.some();
                        shown.add(log.latest());
                    }
                    return true;
                }));
            }
            running.add(instances.submit(() -> {
                for (var i = 0; i < 100; i++) {
                    feed.tell(3);
                }
                return true;
            }));
            for (var each : running) {
                each.get();
            }
        }
        assertWhole(300);
        for (var checkpoint : shown) {
            assertThat(log.root(checkpoint.size())).as("of %d", checkpoint.size()).isEqualTo(checkpoint.root());
        }
    }

    @Test
    void clausesHaveNoLeafAndAreNotReadAgain() {
        feed.tell(1);
        feed.add("standard.clause", "clause.approved", 300);
        feed.tell(1);

        extend(extending());

        assertThat(log.latest().size()).isEqualTo(2);
        assertThat(entries.from(0, 10)).extracting(Entry::sequence).containsExactly(1L, 302L);
    }

    @Test
    void whatOnlyANewerInstanceKnowsHoldsUpWhatFollowsAndNothingBefore() {
        feed.tell(2);
        feed.add("split", "standard.split", 1);
        feed.tell(2);

        assertThatThrownBy(() -> extending().some()).hasMessageContaining("newer instance");

        assertThat(log.latest().size()).isEqualTo(2);
    }

    @Test
    void nothingIsSignedOverANodeThatWasAltered() {
        feed.tell(5);
        extend(extending());
        database.getCollection("logNodes").updateOne(Filters.eq(2L << 48),
                Updates.set("hash", new Binary(new byte[32])));
        feed.tell(1);

        assertThatThrownBy(() -> extending().some()).isInstanceOf(LogBroken.class);

        assertThat(log.latest().size()).isEqualTo(5);
    }

    @Test
    void nothingIsSignedOverACheckpointThatWasAltered() {
        feed.tell(4);
        extend(extending());
        var forged = new Binary(log.root(3).bytes());
        database.getCollection("logCheckpoints").updateOne(Filters.eq(4L), Updates.set("root", forged));
        database.getCollection("logNodes").updateOne(Filters.eq(2L << 48), Updates.set("hash", forged));
        feed.tell(1);

        assertThatThrownBy(() -> extending().some()).isInstanceOf(LogBroken.class);
    }

    @Test
    void nothingIsSignedWithoutAnEntry() {
        feed.tell(4);
        extend(extending());
        feed.tell(2);
        entries.add(new Entry(5, 6, "PS-CSP-0007/A/effective/6", "{}"));

        assertThatThrownBy(() -> extending().some()).isInstanceOf(LogBroken.class).hasMessageContaining("entry 4");
    }

    private void assertWhole(long size) {
        var all = new ArrayList<Entry>();
        while (all.size() < size) {
            all.addAll(log.entries(all.size(), log.latest().size(), 200));
        }
        assertThat(log.latest().size()).isEqualTo(size);
        assertThat(all).extracting(Entry::index).isEqualTo(LongStream.range(0, size).boxed().toList());
        assertThat(all).extracting(Entry::event)
                .isEqualTo(feed.after(0, (int) size).stream().map(Change::event).toList());
        assertThat(log.root(size)).isEqualTo(log.latest().root());
        var stored = database.getCollection("logCheckpoints").find().map(each -> each.getLong("_id"));
        stored.forEach(each -> assertThat(log.consistency(each, size).root()).isEqualTo(log.latest().root()));
    }

    private static void extend(ExtendLog extending) {
        while (extending.some()) {
            // goes on
        }
    }

    private ExtendLog extending() {
        return extending(entries, nodes, checkpoints, signing);
    }

    private ExtendLog extending(Entries entries, Nodes nodes, Checkpoints checkpoints, Signing signing) {
        return new ExtendLog(feed, new TellChange(LightCatalogue.open(), new NoCorrigenda(), new CanonicalContents()),
                new CanonicalLeaves(), entries, nodes, checkpoints, signing);
    }

    /** Returns whether the write came to pass and we died. */
    private boolean dyingAt(Fate.Death death, Class<?> repository) {
        var fate = new Fate(death);
        var dying = extending(repository == Entries.class ? fate.over(Entries.class, entries) : entries,
                repository == Nodes.class ? fate.over(Nodes.class, nodes) : nodes,
                repository == Checkpoints.class ? fate.over(Checkpoints.class, checkpoints) : checkpoints,
                repository == Signing.class ? fate.over(Signing.class, signing) : signing);
        try {
            dying.some();
            return false;
        } catch (Fate.Died _) {
            return true;
        }
    }

    private static RevisionId revisionA() {
        return new RevisionId(LightCatalogue.DESIGNATION,
                RevisionLetter.FIRST);
    }

    /** The feed of one standard, to which something happens again and again. */
    private static final class Feed implements Changes {

        private final List<Change> changes = new CopyOnWriteArrayList<>();

        void tell(int count) {
            add("effective", "standard.effective", count);
        }

        synchronized void add(String what, String type, int count) {
            for (var i = 0; i < count; i++) {
                var sequence = changes.size() + 1;
                changes.add(new Change(sequence, "PS-CSP-0007/A/%s/%d".formatted(what, sequence), type, "PS-CSP-0007",
                        NOON));
            }
        }

        @Override
        public long last() {
            return changes.size();
        }

        @Override
        public List<Change> after(long after, int limit) {
            return changes.stream().skip(after).limit(limit).toList();
        }
    }

    private static final class NoCorrigenda implements Corrigenda {

        @Override
        public Optional<Corrigendum> add(
                Corrigendum unnumbered) {
            throw new UnsupportedOperationException("for reading only");
        }

        @Override
        public Optional<Corrigendum> find(
                RevisionId corrected, int number) {
            return Optional.empty();
        }

        @Override
        public List<Corrigendum> of(
                RevisionId corrected) {
            return List.of();
        }
    }
}

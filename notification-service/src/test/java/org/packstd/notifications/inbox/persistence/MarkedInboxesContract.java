package org.packstd.notifications.inbox.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.inbox.Marks;
import org.packstd.notifications.stores.Store;

/** What a reader can rely on, on any database. */
abstract class MarkedInboxesContract {

    private static final Instant NOW = Instant.parse("2026-11-28T09:30:00.123Z");

    private Store store;
    private MongoMarkedInboxes inboxes;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        inboxes = new MongoMarkedInboxes(store.database());
        inboxes.createIndexes();
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void marksComeBackAsTheyWerePutThereAndAreOfOnePerson() {
        var marks = new Marks(NOW, List.of("evt-2", "evt-1"), List.of("PS-CSP-0012"), 0);

        var kept = inboxes.replace("mei", marks, NOW).orElseThrow();

        assertThat(kept).isEqualTo(new Marks(NOW, List.of("evt-2", "evt-1"), List.of("PS-CSP-0012"), 1));
        assertThat(inboxes.find("mei")).contains(kept);
        assertThat(inboxes.find("otto")).isEmpty();
        assertThat(inboxes.replace("mei", new Marks(null, List.of(), List.of(), 1), NOW))
                .contains(new Marks(null, List.of(), List.of(), 2));
        assertThat(inboxes.find("mei").orElseThrow().readUntil()).as("what is taken back is gone").isNull();
    }

    @Test
    void ofManyMachinesThatSawTheSameOnlyOneChangesIt() throws Exception {
        for (var version = 0; version < 3; version++) {
            var seen = version;
            var done = new AtomicInteger();
            try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var machine = 0; machine < 20; machine++) {
                    var marks = new Marks(NOW, List.of("evt-" + machine), List.of(), seen);
                    machines.submit(() -> inboxes.replace("mei", marks, NOW).map(kept -> done.incrementAndGet()));
                }
            }
            assertThat(done).as("with version " + seen).hasValue(1);
        }
        assertThat(inboxes.find("mei").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aChangeLeavesAloneWhatANewerVersionWrote() {
        inboxes.replace("mei", new Marks(NOW, List.of(), List.of(), 0), NOW);
        var kept = store.database().getCollection("inboxMarks");
        kept.updateOne(eq("mei"), set("starred", List.of("evt-7")));

        inboxes.replace("mei", new Marks(NOW, List.of("evt-1"), List.of(), 1), NOW);

        assertThat(kept.find()).extracting(marks -> marks.getList("starred", String.class))
                .containsExactly(List.of("evt-7"));
    }

    @Test
    void theDatabaseForgetsWhatNobodyChangesAnyMore() {
        var kept = store.database().getCollection("inboxMarks");

        assertThat(kept.listIndexes()).extracting(index -> index.get("key", Document.class))
                .contains(new Document("changedAt", 1));
        inboxes.replace("mei", new Marks(null, List.of(), List.of(), 0), NOW);
        assertThat(kept.find()).extracting(marks -> marks.getDate("changedAt").toInstant()).containsExactly(NOW);
    }
}

package org.packstd.notifications.digest.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.digest.Digest;
import org.packstd.notifications.digest.DigestId;
import org.packstd.notifications.digest.Digests;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.SubscriptionId;

/** What digests promise on any database. */
abstract class DigestsContract {

    private static final Instant TODAY = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant TOMORROW = TODAY.plus(Duration.ofDays(1));
    private static final SubscriptionId MINE = new SubscriptionId("rul-mine");

    private Store store;
    private Digests digests;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        digests = instance();
    }

    private Digests instance() {
        var repository = new MongoDigests(store.database(), Clock.fixed(TODAY, ZoneOffset.UTC));
        repository.createIndexes();
        return repository;
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void whatWasCollectedComesTogetherOnceItIsDue() {
        collect("evt-1");
        collect("evt-2");
        assertThat(digests.close(TODAY.minusSeconds(1), 10)).isEmpty();

        assertThat(digests.close(TODAY, 10)).containsExactly(new Digest(id(TODAY), List.of("evt-1", "evt-2"), 0));
    }

    @Test
    void aDigestThatNothingWasCollectedForDoesNotExist() {
        assertThat(digests.close(TOMORROW, 10)).isEmpty();
    }

    @Test
    void anEventThatIsHeardTwiceIsInOneDigestOnceEvenIfThatIsClosed() {
        collect("evt-1");
        collect("evt-1");
        digests.close(TODAY, 10);
        collect("evt-1");
        digests.collect(List.of(new Digests.Item("evt-1", id(TOMORROW), id(TOMORROW.plus(Duration.ofDays(1))))));

        assertThat(digests.close(TODAY, 10)).extracting(Digest::events).containsExactly(List.of("evt-1"));
        digests.sent(id(TODAY));
        assertThat(digests.close(TOMORROW.plus(Duration.ofDays(2)), 10)).isEmpty();
    }

    @Test
    void whatIsLateGoesIntoTheNext() {
        collect("evt-1");
        digests.close(TODAY, 10);
        collect("evt-late");
        digests.sent(id(TODAY));

        assertThat(digests.close(TOMORROW, 10)).containsExactly(new Digest(id(TOMORROW), List.of("evt-late"), 0));
    }

    @Test
    void oneThatWasClosedButNotSentIsFoundAgainAsItWas() {
        collect("evt-1");
        var closed = digests.close(TODAY, 10);

        assertThat(instance().close(TODAY, 10)).isEqualTo(closed);
        digests.sent(id(TODAY));
        assertThat(instance().close(TODAY, 10)).isEmpty();
        assertThat(digests.find(id(TODAY).delivery())).contains(closed.getFirst());
    }

    @Test
    void whoEndsTheSubscriptionGetsNoMore() {
        collect("evt-1");
        digests.dropAllOf(MINE);

        assertThat(digests.close(TOMORROW, 10)).isEmpty();
    }

    @Test
    void tooManyAreCounted() {
        IntStream.range(0, 503).forEach(number -> collect("evt-" + number));

        var digest = digests.close(TODAY, 10).getFirst();
        assertThat(digest.events()).hasSize(500);
        assertThat(digest.more()).isEqualTo(3);
    }

    /** Five instances hear the same events while two others close what is due. */
    @Test
    void ofManyWhoCollectAndCloseAtOnceEveryEventIsInExactlyOneDigest() {
        var ids = IntStream.range(0, 40).mapToObj(number -> "evt-" + number).toList();
        var closed = new ConcurrentLinkedQueue<Digest>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                threads.submit(() -> ids.forEach(this::collect));
            }
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> closed.addAll(digests.close(TODAY, 10)));
            }
        }
        var today = digests.find(id(TODAY).delivery()).map(Digest::events).orElse(List.of());
        closed.forEach(digest -> assertThat(digest.events()).as("a closed one never changes").isEqualTo(today));
        var tomorrow = digests.find(id(TOMORROW).delivery()).map(Digest::events).orElse(List.of());
        var all = new ArrayList<>(Stream.concat(today.stream(), tomorrow.stream()).toList());
        assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void oneThatIsPostponedComesWhenItIsTimeAndIsClosedAllTheSame() {
        collect("evt-1");
        var closed = digests.close(TODAY, 10);

        digests.postpone(id(TODAY), TODAY.plusSeconds(60));
        collect("evt-late");

        assertThat(digests.close(TODAY.plusSeconds(59), 10)).isEmpty();
        assertThat(digests.close(TODAY.plusSeconds(60), 10)).isEqualTo(closed);
        digests.sent(id(TODAY));
        digests.postpone(id(TODAY), TODAY);
        assertThat(digests.close(TODAY.plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void oneThatCannotBeReadIsPassedOverAndHoldsUpNoOther() {
        collect("evt-1");
        store.database().getCollection("digests").insertOne(new Document("_id", "unreadable")
                .append("waitsSince", Date.from(TODAY.minusSeconds(5))).append("open", true));

        assertThat(digests.close(TODAY, 1)).isEmpty(); // that one
        assertThat(digests.close(TODAY, 1)).extracting(Digest::events).containsExactly(List.of("evt-1"));
    }

    private void collect(String event) {
        digests.collect(List.of(new Digests.Item(event, id(TODAY), id(TOMORROW))));
    }

    private static DigestId id(Instant dueAt) {
        return new DigestId(MINE, dueAt);
    }
}

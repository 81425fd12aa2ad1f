package org.packstd.notifications.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.stream.persistence.FeedStores;

/** What a reader of the stream can rely on, at whichever instance. */
class LiveStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Store store = Store.inMemory();
    private final Feed feed = FeedStores.mongo(store.database());
    private final Events events = EventStores.mongo(store.database());
    private final LiveStream here = new LiveStream(feed, events);
    private final LiveStream elsewhere = new LiveStream(feed, events);

    @AfterEach
    void close() {
        here.leave();
        store.close();
    }

    @Test
    void whatHappensAtAnotherInstanceIsSeenHere() throws Exception {
        here.enter();
        happen(elsewhere, 1);

        assertThat(here.behind(0, PATIENCE)).extracting(found -> found.event().orElseThrow().id())
                .containsExactly("evt-1");
    }

    @Test
    void aReaderThatComesBackGoesOnBehindItsLastPosition() throws Exception {
        for (int i = 1; i <= 5; i++) {
            happen(elsewhere, i);
        }
        here.enter();

        assertThat(here.behind(3, PATIENCE)).extracting(LiveStream.Positioned::position).containsExactly(4L, 5L);
    }

    @Test
    void aReaderFarBehindGetsEverythingInOrderAndInPieces() throws Exception {
        here.enter();
        for (int i = 1; i <= 320; i++) {
            happen(here, i);
        }
        var read = new ArrayList<Long>();
        while (read.size() < 320) {
            var some = here.behind(read.isEmpty() ? 0 : read.getLast(), PATIENCE);
            assertThat(some).hasSizeBetween(1, 100);
            some.forEach(found -> read.add(found.position()));
        }
        assertThat(read).isEqualTo(LongStream.rangeClosed(1, 320).boxed().toList());
    }

    @Test
    void ofAnEventThatIsTooOldOnlyThePlaceIsLeftAndAReaderGetsPastIt() throws Exception {
        happen(elsewhere, 1);
        feed.append(List.of(event("evt-forgotten")));
        happen(elsewhere, 3);
        here.enter();

        assertThat(here.behind(0, PATIENCE)).extracting(found -> found.event().map(CloudEvent::id))
                .containsExactly(Optional.of("evt-1"), Optional.empty(), Optional.of("evt-3"));
    }

    @Test
    void whoHasSeenEverythingWaitsAndMayLeaveWithNothing() throws Exception {
        happen(here, 1);
        here.enter();

        assertThat(here.behind(1, Duration.ofMillis(200))).isEqualTo(List.of());
    }

    @Test
    void anEventThatIsHeardTwiceIsShownOnce() throws Exception {
        here.enter();
        happen(here, 1);
        happen(elsewhere, 1);
        happen(here, 2);

        var read = new ArrayList<String>();
        while (read.size() < 2) {
            here.behind(read.size(), PATIENCE).forEach(found -> read.add(found.event().orElseThrow().id()));
        }
        assertThat(read).containsExactly("evt-1", "evt-2");
    }

    @Test
    void anEventComesWithItsFactsToReadersHereAndToThoseWhoAreBehind() throws Exception {
        var facts = new Facts(Set.of("aurora-semi"), Set.of(), List.of(), List.of(), List.of(),
                Facts.ChangeClasses.NONE);
        var bare = event("evt-1");
        var event = new CloudEvent(bare.id(), bare.type(), bare.source(), bare.time(), bare.subject(),
                bare.dataSchema(), bare.family(), bare.designation(), bare.data(), facts);
        events.keep(event);
        here.enter();
        here.behind(0, Duration.ofMillis(300)); // the follower has begun
        here.append(List.of(event));

        assertThat(here.behind(0, PATIENCE)).extracting(found -> found.event().orElseThrow().facts())
                .containsExactly(facts);
        here.leave();
        elsewhere.enter();
        assertThat(elsewhere.behind(0, PATIENCE)).extracting(found -> found.event().orElseThrow().facts())
                .containsExactly(facts);
        elsewhere.leave();
        here.enter();
    }

    private void happen(LiveStream instance, int number) {
        events.keep(event("evt-" + number));
        instance.append(List.of(event("evt-" + number)));
    }
}

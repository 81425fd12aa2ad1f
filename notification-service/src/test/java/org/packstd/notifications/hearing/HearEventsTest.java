package org.packstd.notifications.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.event;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Chunk;
import org.packstd.notifications.delivery.Handover;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.PlanDeliveries;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.stream.Feed.Entry;
import org.packstd.notifications.stream.Feeds;
import org.packstd.notifications.stream.LiveStreams;
import org.packstd.notifications.stream.persistence.FeedStores;
import org.packstd.notifications.subscription.SubscriptionId;

/** Many events at once, some of them for the second time, over a crash in between. */
class HearEventsTest {

    private final Store store = Store.inMemory();
    private final Events events = EventStores.mongo(store.database());
    private final Feeds feeds = FeedStores.feeds(store.database());
    private final Hands hands = new Hands();
    private final HearEvents hearing = new HearEvents(events, new LiveStreams(feeds, events),
            new PlanDeliveries(() -> (_, _, chunks) -> chunks.accept(List.of(new SubscriptionId("rul-1"))), hands,
                    Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void manyAreKeptPlannedAndShownInTheirOrderEachOnce() {
        hearing.hear(List.of(event("evt-1"), committees("evt-2"), event("evt-1"), event("evt-3")));

        assertThat(events.findAll(List.of("evt-1", "evt-2", "evt-3"))).hasSize(3);
        assertThat(hands.planned).containsExactly("evt-1", "evt-2", "evt-3");
        assertThat(feeds.insiders().behind(0, 9)).extracting(Entry::eventId)
                .containsExactly("evt-1", "evt-2", "evt-3");
        assertThat(feeds.everyone().behind(0, 9)).extracting(Entry::eventId).containsExactly("evt-1", "evt-3");
    }

    @Test
    void whatOnlyTheCommitteeHearsIsInNoPublicStream() {
        hearing.hear(List.of(committees("evt-1")));

        assertThat(feeds.everyone().end()).isZero();
        assertThat(feeds.insiders().end()).isEqualTo(1);
    }

    @Test
    void afterACrashHalfwayNothingIsLostAndNothingIsShownTwice() {
        hearing.hear(List.of(event("evt-1")));
        hands.lost = "evt-3";
        assertThatThrownBy(() -> hearing.hear(List.of(event("evt-2"), event("evt-3"), event("evt-4"))))
                .isInstanceOf(CompletionException.class);
        assertThat(feeds.everyone().end()).as("what is not planned is not over").isEqualTo(1);

        hands.lost = "";
        hands.planned.clear();
        hearing.hear(List.of(event("evt-1"), event("evt-2"), event("evt-3"), event("evt-4")));

        assertThat(hands.planned).containsExactly("evt-1", "evt-2", "evt-3", "evt-4");
        assertThat(feeds.everyone().behind(0, 9)).extracting(Entry::eventId)
                .containsExactly("evt-1", "evt-2", "evt-3", "evt-4");
        assertThat(events.findAll(List.of("evt-1", "evt-2", "evt-3", "evt-4"))).hasSize(4);
    }

    private static CloudEvent committees(String id) {
        var event = event(id);
        return new CloudEvent(id, EventType.BALLOT_OPENED, event.source(), event.time(), "sub-1", event.dataSchema(),
                event.family(), null, event.data());
    }

    /** Writes down what is handed over, and loses what it is told to. */
    private static final class Hands implements Handover {

        private final List<String> planned = new ArrayList<>();
        private String lost = "";

        @Override
        public CompletableFuture<?> expand(int bucket, Chunk chunk) {
            planned.add(chunk.eventId());
            return chunk.eventId().equals(lost)
                    ? CompletableFuture.failedFuture(new IllegalStateException("broker away"))
                    : CompletableFuture.completedFuture(null);
        }

        @Override
        public void deliver(Collection<Plan> plans) {
            throw new AssertionError("nothing is expanded here");
        }
    }
}

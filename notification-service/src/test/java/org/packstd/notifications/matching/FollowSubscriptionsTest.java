package org.packstd.notifications.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.filter.Filters.filter;
import static org.packstd.notifications.filter.Filters.published;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.matching.lucene.FilterIndexes;
import org.packstd.notifications.stores.SetClock;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** Two instances on one database, each with an index of its own. */
class FollowSubscriptionsTest {

    private final Store store = Store.inMemory();
    private final SetClock hereTime = new SetClock(NOW);
    private final SetClock thereTime = new SetClock(NOW);
    private final Subscriptions here = SubscriptionStores.mongo(store.database(), hereTime);
    private final Subscriptions there = SubscriptionStores.mongo(store.database(), thereTime);
    private final Brittle brittle = new Brittle();
    private final FollowSubscriptions matchesThere = new FollowSubscriptions(there, brittle, thereTime);

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void whatWasThereBeforeTheStartIsMatchedAndNothingBeforeItIsRead() {
        here.add(subscription("rul-1", Filter.ALL));
        assertThat(matchesThere.isComplete()).isFalse();
        assertThatThrownBy(this::matchedThere).isInstanceOf(NotYetComplete.class);

        matchesThere.begin();

        assertThat(matchesThere.isComplete()).isTrue();
        assertThat(matchedThere()).containsExactly("rul-1");
    }

    @Test
    void aSubscriptionMadeAtOneInstanceIsMatchedAtTheOtherAtOnce() {
        matchesThere.begin();
        assertThat(matchedThere()).isEmpty();

        here.add(subscription("rul-1", Filter.ALL));
        assertThat(matchedThere()).containsExactly("rul-1");

        here.change(new SubscriptionId("rul-1"), 1, to(filter("family=SMT")));
        assertThat(matchedThere()).isEmpty();
        here.change(new SubscriptionId("rul-1"), 2, to(filter("family=CSP")));
        assertThat(matchedThere()).containsExactly("rul-1");

        here.remove(new SubscriptionId("rul-1"), NOW);
        assertThat(matchedThere()).isEmpty();
    }

    @Test
    void clocksThatDisagreeHideNothing() {
        matchesThere.begin();
        for (var skew : List.of(Duration.ofSeconds(-59), Duration.ofSeconds(59), Duration.ofHours(1))) {
            thereTime.set(thereTime.instant().plusSeconds(600));
            assertThat(matchedThere()).isEmpty();
            hereTime.set(thereTime.instant().plus(skew));
            var id = "rul" + skew;
            here.add(subscription(id, Filter.ALL));

            assertThat(matchedThere()).containsExactly(id);
            here.remove(new SubscriptionId(id), NOW);
        }
        // the clock that was an hour ahead is set right: what it said must not hide what others say now
        hereTime.set(thereTime.instant());
        here.add(subscription("rul-right", Filter.ALL));
        assertThat(matchedThere()).containsExactly("rul-right");
    }

    @Test
    void aClockThatGoesBackHidesNothing() {
        matchesThere.begin();
        thereTime.set(NOW.minusSeconds(3600));
        hereTime.set(NOW.minusSeconds(3600));
        here.add(subscription("rul-1", Filter.ALL));

        assertThat(matchedThere()).containsExactly("rul-1");
    }

    @Test
    void everythingThatLedToARemovedEndpointIsGone() {
        here.add(subscription("rul-1", Filter.ALL));
        matchesThere.begin();
        here.removeAllTo(new EndpointId("end-1"), NOW);

        assertThat(matchedThere()).isEmpty();
    }

    @Test
    void oneThatCannotBeReadAndOneThatDoesNotFitMatchNothingAndTheOthersAreMatched() {
        here.add(subscription("rul-1", Filter.ALL));
        here.add(subscription("rul-unfit", Filter.ALL));
        here.add(subscription("rul-broken", Filter.ALL));
        store.database().getCollection("subscriptions").updateOne(Filters.eq("rul-broken"),
                Updates.set("filter", "no filter at all"));
        var registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        try {
            brittle.unfit = "rul-unfit";
            matchesThere.begin();

            assertThat(matchedThere()).containsExactly("rul-1");
            assertThat(registry.get("packstd.documents.unreadable").tag("collection", "subscriptions").counter()
                    .count()).isPositive();
            assertThat(registry.get("packstd.subscriptions.unmatched").counter().count()).isPositive();
        } finally {
            Metrics.removeRegistry(registry);
        }
    }

    @Test
    void anIndexThatBreaksIsBegunAnewAndTheEventWaitsForThat() {
        here.add(subscription("rul-1", Filter.ALL));
        matchesThere.begin();
        var asked = matchesThere.untilNow();

        brittle.broken = true;
        assertThatThrownBy(() -> asked.each(published(Facts.NONE), 10, _ -> {})).isInstanceOf(NotYetComplete.class);
        assertThat(matchesThere.isComplete()).isFalse();
        assertThatThrownBy(this::matchedThere).isInstanceOf(NotYetComplete.class);

        here.remove(new SubscriptionId("rul-1"), NOW);
        here.add(subscription("rul-2", Filter.ALL));
        thereTime.set(NOW.plusSeconds(600)); // a look at what changed would not tell any more
        hereTime.set(NOW.plusSeconds(600));
        matchesThere.begin();

        assertThat(matchesThere.isComplete()).isTrue();
        assertThat(matchedThere()).containsExactly("rul-2");
    }

    @Test
    void anIndexThatBreaksWhileItTakesInAChangeIsBegunAnewToo() {
        matchesThere.begin();
        here.add(subscription("rul-1", Filter.ALL));

        brittle.broken = true;
        assertThatThrownBy(this::matchedThere).isInstanceOf(NotYetComplete.class);
        matchesThere.begin();

        assertThat(matchedThere()).containsExactly("rul-1");
    }

    @Test
    void whatAnIndexThatIsReplacedSaysTooLateDoesNotHoldAgainstTheNewOne() {
        here.add(subscription("rul-1", Filter.ALL));
        matchesThere.begin();
        var asked = matchesThere.untilNow();
        brittle.meanwhile = () -> {
            matchesThere.begin();
            throw new IndexBroken("the old one is closed");
        };

        assertThatThrownBy(() -> asked.each(published(Facts.NONE), 10, _ -> {})).isInstanceOf(NotYetComplete.class);

        assertThat(matchesThere.isComplete()).isTrue();
        assertThat(matchedThere()).containsExactly("rul-1");
    }

    @Test
    void whoeverAskedAnIndexThatIsBegunAnewAsksAgain() {
        here.add(subscription("rul-1", Filter.ALL));
        matchesThere.begin();
        var asked = matchesThere.untilNow();

        matchesThere.begin();

        assertThatThrownBy(() -> asked.each(published(Facts.NONE), 10, _ -> {})).isInstanceOf(NotYetComplete.class);
        assertThat(matchedThere()).containsExactly("rul-1");
    }

    @Test
    void anIndexThatBreaksWhileChangesAreTakenInStaysBrokenUntilItIsBegunAnew() {
        matchesThere.begin();
        var asked = matchesThere.untilNow();
        here.add(subscription("rul-1", Filter.ALL));
        brittle.meanwhile = () -> {
            brittle.broken = true;
            assertThatThrownBy(() -> asked.each(published(Facts.NONE), 10, _ -> {}))
                    .isInstanceOf(NotYetComplete.class);
            brittle.broken = false; // what is taken in does not notice
        };

        matchesThere.untilNow();

        assertThat(matchesThere.isComplete()).isFalse();
        assertThatThrownBy(this::matchedThere).isInstanceOf(NotYetComplete.class);
        matchesThere.begin();
        assertThat(matchedThere()).containsExactly("rul-1");
    }

    /** Breaks when told, until it is renewed, and has no room for one. */
    private static final class Brittle implements FilterIndex {

        private final FilterIndex sound = FilterIndexes.inMemory();
        private boolean broken;
        private String unfit = "none";
        /** Happens once, before the next that is asked of it. */
        private Runnable meanwhile = () -> {};

        @Override
        public void put(Subscription subscription) {
            check();
            if (subscription.id().text().equals(unfit)) {
                throw new IllegalArgumentException("immense term");
            }
            sound.put(subscription);
        }

        @Override
        public void remove(SubscriptionId subscription) {
            check();
            sound.remove(subscription);
        }

        @Override
        public void renew() {
            broken = false;
            sound.renew();
        }

        @Override
        public void show() {
            check();
            sound.show();
        }

        @Override
        public void each(CloudEvent event, int atMost, Consumer<List<SubscriptionId>> chunks) {
            check();
            sound.each(event, atMost, chunks);
        }

        private void check() {
            var now = meanwhile;
            meanwhile = () -> {};
            now.run();
            if (broken) {
                throw new IndexBroken("the disk is full");
            }
        }
    }

    private List<String> matchedThere() {
        var ids = new ArrayList<String>();
        matchesThere.untilNow().each(published(Facts.NONE), 10, chunk -> chunk.forEach(id -> ids.add(id.text())));
        return ids;
    }

    private static Subscription subscription(String id, Filter filter) {
        return changed(id, filter, 1);
    }

    private static Subscriptions.Change to(Filter filter) {
        return new Subscriptions.Change(null, filter, null, Set.of());
    }

    private static Subscription changed(String id, Filter filter, long version) {
        return new Subscription(new SubscriptionId(id), "aurora-semi", new EndpointId("end-1"),
                new Interest(Set.of(EventType.STANDARD_PUBLISHED), filter), new Schedule.Immediate(), Instant.EPOCH,
                Set.of(), version);
    }
}

package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.notifications.delivery.Samples.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.Filters;
import org.packstd.notifications.matching.FilterIndex;
import org.packstd.notifications.matching.FollowSubscriptions;
import org.packstd.notifications.matching.IndexBroken;
import org.packstd.notifications.matching.NotYetComplete;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** The index is built at the start, and built anew, whatever went wrong. */
class MatchingLifecycleTest {

    private final Store store = Store.inMemory();
    private final Faulty index = new Faulty();
    private final FollowSubscriptions matches = new FollowSubscriptions(SubscriptionStores.mongo(store.database()),
            index,
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final MatchingLifecycle lifecycle = new MatchingLifecycle(matches);

    @AfterEach
    void stop() {
        lifecycle.stop();
        store.close();
    }

    @Test
    void anErrorDoesNotEndTheTrying() {
        index.errors.set(1);

        lifecycle.start();

        await().until(matches::isComplete);
        assertThat(index.errors).hasNegativeValue();
    }

    @Test
    void anIndexThatBreaksWhileTheServiceRunsIsBuiltAnew() {
        lifecycle.start();
        await().until(matches::isComplete);

        try {
            matches.untilNow().each(Filters.published(Facts.NONE), 10, _ -> {});
        } catch (NotYetComplete asExpected) {
            assertThat(asExpected).hasMessageContaining("broke");
        }

        await().until(() -> index.renewed.get() == 1 && matches.isComplete());
    }

    /** Throws at first when it shows something, and always when it is asked. */
    private static final class Faulty implements FilterIndex {

        private final AtomicInteger errors = new AtomicInteger();
        private final AtomicInteger renewed = new AtomicInteger();

        @Override
        public void put(Subscription subscription) {
            throw new IllegalStateException("there are none");
        }

        @Override
        public void remove(SubscriptionId subscription) {
            throw new IllegalStateException("there are none");
        }

        @Override
        public void renew() {
            renewed.incrementAndGet();
        }

        @Override
        public void show() {
            if (errors.getAndDecrement() > 0) {
                throw new StackOverflowError();
            }
        }

        @Override
        public void each(CloudEvent event, int atMost, Consumer<List<SubscriptionId>> chunks) {
            throw new IndexBroken("the disk is full");
        }
    }
}

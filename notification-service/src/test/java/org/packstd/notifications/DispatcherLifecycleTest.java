package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.RetrySchedule;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.delivery.dispatch.DispatchLimits;
import org.packstd.notifications.delivery.dispatch.Dispatcher;
import org.packstd.notifications.delivery.persistence.DeliveryStores;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.matching.FollowSubscriptions;
import org.packstd.notifications.matching.lucene.FilterIndexes;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Who starts before whom, and stops after it. */
class DispatcherLifecycleTest {

    @Test
    void theDispatcherStartsBeforeWhateverHandsToItAndStopsAfterIt() {
        try (var store = Store.inMemory()) {
            var clock = Clock.systemUTC();
            var attempts = new Attempts(EventStores.mongo(store.database()),
                    (_, _, _) -> new Result.Unanswered("never"),
                    new RetrySchedule(Samples.always(0)), clock);
            var dispatcher = new DispatcherLifecycle(new Dispatcher(DeliveryStores.backlog(store.database()),
                    EndpointStores.mongo(store.database()), attempts,
                    new DispatchLimits(8, 4, 8, 64, 1000, 1000, Duration.ofSeconds(60), Duration.ofSeconds(1),
                            Duration.ofSeconds(30)),
                    clock, new SimpleMeterRegistry()));
            var matching = new MatchingLifecycle(new FollowSubscriptions(SubscriptionStores.mongo(store.database()),
                    FilterIndexes.inMemory(), clock));

            assertThat(dispatcher.getPhase()).isGreaterThan(matching.getPhase())
                    .isLessThan(AbstractMessageListenerContainer.DEFAULT_PHASE) // what hands over by Kafka
                    .isLessThan(SmartLifecycle.DEFAULT_PHASE); // the rounds
        }
    }
}

package org.packstd.notifications.delivery.dispatch;

import static org.packstd.notifications.delivery.Samples.endpoint;
import static org.packstd.notifications.delivery.Samples.event;
import static org.packstd.notifications.delivery.Samples.plan;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.RetrySchedule;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.delivery.persistence.DeliveryStores;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;

/** An event, two endpoints, and as many dispatchers as a story wants. */
abstract class DispatchStory {

    static final Clock CLOCK = Clock.systemUTC();
    final Store store = Store.inMemory();
    final Deliveries deliveries = DeliveryStores.mongo(store.database());
    final Backlog backlog = DeliveryStores.backlog(store.database());
    final Endpoints endpoints = EndpointStores.mongo(store.database());
    final Events events = EventStores.mongo(store.database());
    final List<String> sent = new CopyOnWriteArrayList<>();
    final CountDownLatch over = new CountDownLatch(1);
    final List<Dispatcher> running = new ArrayList<>();

    @BeforeEach
    void anEventAndTwoEndpoints() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // for machines with other things to do
        events.keep(event("evt-1"));
        endpoints.add(endpoint("end-good", "https://good.example.com/"));
        endpoints.add(endpoint("end-hanging", "https://hanging.example.com/"));
    }

    @AfterEach
    void stop() {
        over.countDown();
        running.forEach(Dispatcher::stop);
        store.close();
    }

    List<Document> free() {
        return store.database().getCollection("deliveries")
                .find(Filters.and(Filters.exists("freeAt"), Filters.exists("claim", false))).into(new ArrayList<>());
    }

    void due(List<Plan> plans) {
        backlog.plan(plans.stream().map(Plan::draft).toList(), CLOCK.instant());
    }

    Dispatcher start(Backlog shared, Endpoints registered, int perEndpoint, Channel channel, Clock clock) {
        var attempts = new Attempts(events, channel, new RetrySchedule(Samples.always(0)), clock);
        var limits = new DispatchLimits(8, perEndpoint, 8, 64, 1000, 1000, Duration.ofSeconds(60),
                Duration.ofMillis(20), Duration.ofSeconds(30));
        var dispatcher = new Dispatcher(shared, registered, attempts, limits, clock, new SimpleMeterRegistry());
        running.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    Dispatcher start(int slots, int perEndpoint, Channel channel) {
        var attempts = new Attempts(events, channel, new RetrySchedule(Samples.always(0)), CLOCK);
        var limits = new DispatchLimits(slots, perEndpoint, slots, 64, 1000, 1000, Duration.ofSeconds(60),
                Duration.ofMillis(20), Duration.ofSeconds(30));
        var dispatcher = new Dispatcher(backlog, endpoints, attempts, limits, CLOCK, new SimpleMeterRegistry());
        running.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    static Plan planned(int number, String endpoint) {
        return planned(number, endpoint, CLOCK.instant());
    }

    static Plan planned(int number, String endpoint, Instant createdAt) {
        var plan = plan("evt-1", endpoint);
        return new Plan(new DeliveryId(number + ":" + endpoint), plan.eventId(), plan.type(), plan.subject(),
                plan.endpoint(), plan.subscription(), plan.organisation(), 1, createdAt);
    }

    Result ok(Plan plan) {
        sent.add(plan.id().text());
        return new Result.Answered(204, Optional.empty());
    }

    Result hang() {
        sent.add("hanging at end-hanging");
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Result.Unanswered("no answer in time");
    }

    long delivered(String endpoint) {
        var filter = new Deliveries.Filter("aurora-semi", new EndpointId(endpoint), Delivery.Delivered.class);
        return deliveries.list(filter, null, 1000).items().size();
    }
}

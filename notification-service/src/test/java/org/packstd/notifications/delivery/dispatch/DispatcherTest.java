package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.notifications.delivery.Samples.endpoint;
import static org.packstd.notifications.delivery.Samples.event;
import static org.packstd.notifications.delivery.Samples.plan;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.RetrySchedule;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.delivery.persistence.DeliveryStores;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;

/** Who sends what, when several may and some receivers misbehave. */
class DispatcherTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Store store = Store.inMemory();
    private final Deliveries deliveries = DeliveryStores.mongo(store.database());
    private final Backlog backlog = DeliveryStores.backlog(store.database());
    private final Endpoints endpoints = EndpointStores.mongo(store.database());
    private final Events events = EventStores.mongo(store.database());
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Dispatcher> running = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();

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

    @Test
    void aHangingEndpointDoesNotDelayAnother() {
        var dispatcher = start(8, 4, (plan, _, _) -> plan.endpoint().text().equals("end-hanging") ? hang() : ok(plan));
        due(IntStream.range(0, 200).mapToObj(n -> planned(n, "end-hanging")).toList());
        await().until(() -> sent.size() == 4); // as many as one endpoint may hold

        due(IntStream.range(0, 20).mapToObj(n -> planned(n, "end-good")).toList());
        dispatcher.wake();

        await().until(() -> delivered("end-good") == 20);
        assertThat(sent).filteredOn(id -> id.endsWith("end-hanging")).hasSize(4);
    }

    @Test
    void twoDispatchersSendEachDeliveryOnce() {
        Channel channel = (plan, _, _) -> ok(plan);
        start(8, 4, channel);
        start(8, 4, channel);

        due(IntStream.range(0, 300).mapToObj(n -> planned(n, "end-good")).toList());

        await().until(() -> delivered("end-good") == 300);
        assertThat(sent).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void whatIsHandedOverTwiceIsSentOnce() {
        Channel channel = (plan, _, _) -> ok(plan);
        var here = start(8, 4, channel);
        var there = start(8, 4, channel);
        var plans = backlog.plan(IntStream.range(0, 50).mapToObj(n -> planned(n, "end-good").draft()).toList(),
                CLOCK.instant().plusSeconds(30));

        here.take(plans);
        there.take(plans);

        await().until(() -> delivered("end-good") == 50);
        assertThat(sent).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPlannedAndClaimedHereIsSentHereOnceThoughOthersLook() {
        Channel channel = (plan, _, _) -> ok(plan);
        var here = start(8, 4, channel);
        start(8, 4, channel);
        assertThat(here.hasRoomSoon(50)).isTrue();
        var planned = backlog.planAndClaim(
                IntStream.range(0, 50).mapToObj(n -> planned(n, "end-good").draft()).toList(), here.claimedUntil());

        here.takeClaimed(planned.claimed());

        await().until(() -> delivered("end-good") == 50);
        assertThat(sent).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void whoWasStoppedHasNoRoomAndWhatItGetsAllTheSameIsAnothers() {
        Channel channel = (plan, _, _) -> ok(plan);
        var stopped = start(8, 4, channel);
        var planned = backlog.planAndClaim(List.of(planned(1, "end-good").draft()), stopped.claimedUntil());
        stopped.stop();

        assertThat(stopped.hasRoomSoon(1)).isFalse();
        stopped.takeClaimed(planned.claimed());

        assertThat(sent).isEmpty();
        start(8, 4, channel);
        await().until(() -> delivered("end-good") == 1);
    }

    @Test
    void anEndpointThatKeepsFailingIsLeftAloneWithAllThatWaitsForIt() {
        var tries = new AtomicInteger();
        start(8, 4, (plan, _, _) -> {
            if (plan.endpoint().text().equals("end-good")) {
                return ok(plan);
            }
            tries.incrementAndGet();
            return new Result.Unanswered("no connection");
        });

        due(IntStream.range(0, 100).mapToObj(n -> planned(n, "end-hanging")).toList());
        due(IntStream.range(0, 20).mapToObj(n -> planned(n, "end-good")).toList());

        await().until(() -> delivered("end-good") == 20 && backlog.oldestFree(CLOCK.instant()).isEmpty());
        assertThat(tries.get()).isBetween(5, 12); // those in flight when it was enough end as they end
    }

    @Test
    void anOrderedEndpointGetsEverythingInItsOrderThoughOneFailsAndTwoInstancesSend() {
        endpoints.add(ordered("end-ordered"));
        var failedOnce = new AtomicInteger();
        var inFlight = new AtomicInteger();
        var mostInFlight = new AtomicInteger();
        Channel channel = (plan, _, _) -> {
            mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            try {
                return plan.id().text().startsWith("3:") && failedOnce.getAndIncrement() == 0
                        ? new Result.Unanswered("no connection")
                        : ok(plan);
            } finally {
                inFlight.decrementAndGet();
            }
        };
        start(8, 4, channel);
        start(8, 4, channel);
        var begin = CLOCK.instant();
        for (int i = 1; i <= 6; i++) {
            due(List.of(planned(i, "end-ordered", begin.plusMillis(i))));
        }

        await().until(() -> delivered("end-ordered") == 6);
        assertThat(sent).containsExactly("1:end-ordered", "2:end-ordered", "3:end-ordered", "4:end-ordered",
                "5:end-ordered", "6:end-ordered");
        assertThat(mostInFlight).hasValue(1);
    }

    @Test
    void newsAreNotDelayedByAStormOfDeliveriesThatAreSentAgain() {
        for (int i = 0; i < 40; i++) {
            endpoints.add(endpoint("end-storm-" + i, "https://storm-" + i + ".example.com/"));
        }
        var old = CLOCK.instant().minusSeconds(3600);
        var storm = IntStream.range(0, 40).mapToObj(n -> planned(n, "end-storm-" + n, old)).toList();
        backlog.plan(storm.stream().map(Plan::draft).toList(), CLOCK.instant());
        var claims = backlog.claimFree(CLOCK.instant(), CLOCK.instant().plusSeconds(60), 100, List.of());
        backlog.settle(claims.stream().map(claim -> new Settled(claim, new Delivery.Due(claim.delivery().plan(),
                List.of(), CLOCK.instant(), 0))).toList()); // recovered
        start(8, 4, (plan, _, _) -> plan.endpoint().text().equals("end-good") ? ok(plan) : hang());
        await().until(() -> sent.size() == 3); // their slot and the two for whoever comes, and all of them hang

        due(IntStream.range(0, 20).mapToObj(n -> planned(n, "end-good")).toList());

        await().until(() -> delivered("end-good") == 20);
        assertThat(sent).filteredOn(id -> id.startsWith("hanging")).hasSize(3);
    }

    @Test
    void whatADeadInstanceHadClaimedIsSentByAnother() {
        due(List.of(planned(1, "end-good")));
        var now = CLOCK.instant();
        assertThat(backlog.claimFree(now, now.plusMillis(300), 10, List.of())).hasSize(1); // and it dies

        start(8, 4, (plan, _, _) -> ok(plan));

        await().until(() -> delivered("end-good") == 1);
    }

    @Test
    void aStoppedDispatcherLetsTheAttemptInFlightEndRecordsItAndGivesBackWhatWaits() throws Exception {
        var dispatcher = start(8, 1, (plan, _, _) -> {
            sent.add(plan.id().text());
            hang();
            return new Result.Answered(204, Optional.empty());
        });
        var begin = CLOCK.instant();
        due(List.of(planned(1, "end-good", begin), planned(2, "end-good", begin.plusMillis(1))));
        await().until(() -> !sent.isEmpty() && free().isEmpty()); // the other waits

        var stopping = Thread.ofVirtual().start(dispatcher::stop);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING); // for the attempt
        over.countDown();
        stopping.join();

        assertThat(delivered("end-good")).isEqualTo(1);
        assertThat(sent).filteredOn(id -> id.endsWith(":end-good")).hasSize(1);
        assertThat(free()).hasSize(1);
    }

    @Test
    void aStoppedDispatcherLeavesToOthersWhatItIsTold() {
        var dispatcher = start(8, 4, (plan, _, _) -> ok(plan));
        dispatcher.stop();
        var plans = backlog.plan(List.of(planned(1, "end-good").draft()), CLOCK.instant().plusSeconds(30));

        dispatcher.take(plans);

        assertThat(dispatcher.hasRoomSoon(1)).isFalse();
        assertThat(backlog.claimFirst(plans, CLOCK.instant().plusSeconds(60))).hasSize(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void anErrorEndsNeitherTheLookingNorTheRecording() {
        var failed = new CopyOnWriteArrayList<String>();
        var faulty = InsteadOf.of(Backlog.class, backlog, (method, _) -> {
            if (List.of("claimFree", "settle").contains(method) && !failed.contains(method)) {
                failed.add(method);
                throw new StackOverflowError();
            }
            return Optional.empty();
        });
        start(faulty, endpoints, 4, (plan, _, _) -> ok(plan), CLOCK);

        due(List.of(planned(1, "end-good")));

        await().until(() -> delivered("end-good") == 1);
        assertThat(sent).hasSize(1);
        assertThat(failed).containsExactly("claimFree", "settle");
    }

    @Test
    void whatIsForAPausedEndpointWaitsUntilItIsWokenAndIsDroppedWhenNobodyWantsItAnyMore() {
        var paused = pause("end-good");
        var dispatcher = start(8, 4, (plan, _, _) -> ok(plan));
        var now = CLOCK.instant();
        due(List.of(planned(1, "end-good"), planned(2, "end-good", now.minus(Duration.ofDays(Events.KEPT_DAYS + 1)))));

        await().until(() -> deliveries.find(planned(2, "end-good").id())
                .filter(Delivery.Dropped.class::isInstance).isPresent());
        var far = now.plus(Duration.ofMinutes(30));
        await().until(() -> backlog.earliestTo(new EndpointId("end-good"))
                .filter(waits -> !waits.claimed() && waits.freeAt().isAfter(far)).isPresent());

        endpoints.replace(paused.resume());
        deliveries.wakeAllTo(new EndpointId("end-good"), CLOCK.instant());
        dispatcher.wake();

        await().until(() -> delivered("end-good") == 1);
    }

    @Test
    void whatWaitsForAnEndpointIsSentWithinAnHourThoughNobodyWakesIt() {
        var paused = pause("end-good");
        var clock = new Ahead();
        start(backlog, endpoints, 4, (plan, _, _) -> ok(plan), clock);
        due(List.of(planned(1, "end-good")));
        var far = CLOCK.instant().plus(Duration.ofMinutes(30));
        await().until(() -> freeAt("1:end-good").isAfter(far) && free().size() == 1);

        endpoints.replace(paused.resume()); // and whoever did it is killed before it wakes what waits
        clock.ahead = Intake.LONGEST_SLEEP;

        await().until(() -> delivered("end-good") == 1);
    }

    @Test
    void whatIsTakenWhileItsEndpointIsWokenIsNotLeftLying() {
        var asItWas = endpoints.find(new EndpointId("end-good")).map(Endpoint.Active.class::cast).orElseThrow().pause();
        var stale = InsteadOf.of(Endpoints.class, endpoints, (method, _) -> method.equals("findAll")
                && sent.isEmpty() && backlog.earliestTo(asItWas.id()).filter(Backlog.Earliest::claimed).isPresent()
                && looks.incrementAndGet() == 1 ? Optional.of(List.of(asItWas)) : Optional.empty());
        start(backlog, stale, 4, (plan, _, _) -> ok(plan), CLOCK);

        due(List.of(planned(1, "end-good")));

        await().until(() -> delivered("end-good") == 1);
        assertThat(looks.get()).isPositive();
    }

    @Test
    void whatWaitedIsNotSentToAnEndpointThatWasPausedMeanwhile() {
        var clock = new Ahead();
        start(backlog, endpoints, 1, (plan, _, _) -> {
            sent.add(plan.id().text());
            return plan.id().text().startsWith("1:") ? hang() : ok(plan);
        }, clock);
        oneInFlightAndOneWaiting();

        pause("end-good");
        clock.ahead = Duration.ofSeconds(2);
        over.countDown();

        var far = CLOCK.instant().plus(Duration.ofMinutes(30));
        await().until(() -> freeAt("2:end-good").isAfter(far));
        assertThat(sent).doesNotContain("2:end-good");
    }

    @Test
    void whatWaitedGoesWhereTheEndpointIsByThen() {
        var clock = new Ahead();
        var urls = new CopyOnWriteArrayList<String>();
        start(backlog, endpoints, 1, (plan, _, to) -> {
            sent.add(plan.id().text());
            urls.add(String.valueOf(((Target.Webhook) to.registration().target()).url()));
            return plan.id().text().startsWith("1:") && over.getCount() > 0 ? hang() : ok(plan);
        }, clock);
        oneInFlightAndOneWaiting();

        var before = endpoints.find(new EndpointId("end-good")).orElseThrow();
        var elsewhere = endpoint("end-good", "https://elsewhere.example.com/").registration().target();
        assertThat(endpoints.replace(before.with(before.registration().with(elsewhere)))).isPresent();
        clock.ahead = Duration.ofSeconds(2);
        over.countDown();

        await().until(() -> delivered("end-good") == 1);
        assertThat(urls).startsWith("https://good.example.com/", "https://elsewhere.example.com/");
    }

    private void oneInFlightAndOneWaiting() {
        var begin = CLOCK.instant();
        due(List.of(planned(1, "end-good", begin.minusMillis(2)), planned(2, "end-good", begin.minusMillis(1))));
        await().until(() -> sent.contains("1:end-good") && free().isEmpty());
    }

    private Endpoint.Paused pause(String id) {
        var active = endpoints.find(new EndpointId(id)).map(Endpoint.Active.class::cast).orElseThrow();
        return (Endpoint.Paused) endpoints.replace(active.pause()).orElseThrow();
    }

    private List<Document> free() {
        return store.database().getCollection("deliveries")
                .find(Filters.and(Filters.exists("freeAt"), Filters.exists("claim", false))).into(new ArrayList<>());
    }

    private Instant freeAt(String id) {
        var found = store.database().getCollection("deliveries").find(Filters.eq(id)).first();
        return found == null || found.getDate("freeAt") == null ? Instant.EPOCH : found.getDate("freeAt").toInstant();
    }

    @Test
    void anEndpointThatIsGoneIsDisabledAndGetsNothingMore() {
        var tries = new AtomicInteger();
        start(8, 1, (_, _, _) -> {
            tries.incrementAndGet();
            return new Result.Answered(410, Optional.empty());
        });
        due(List.of(planned(1, "end-good"), planned(2, "end-good")));

        await().until(() -> deliveries.list(
                new Deliveries.Filter("aurora-semi", null, Delivery.Dead.class), null, 10).items().size() == 2);
        assertThat(endpoints.find(new EndpointId("end-good")).orElseThrow()).isInstanceOf(Endpoint.Disabled.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatWasDueToARemovedEndpointIsDropped() {
        start(8, 1, (plan, _, _) -> ok(plan));
        due(List.of(planned(1, "end-removed")));

        await().until(() -> deliveries.find(planned(1, "end-removed").id())
                .filter(Delivery.Dropped.class::isInstance).isPresent());
        assertThat(sent).isEmpty();
    }

    @Test
    void whatHasNoEventIsDropped() {
        var plan = plan("evt-missing", "end-good");
        due(List.of(plan));
        start(8, 1, (sending, _, _) -> ok(sending));

        await().until(() -> deliveries.find(plan.id()).filter(Delivery.Dropped.class::isInstance).isPresent());
        assertThat(sent).isEmpty();
    }

    @Test
    void aFaultOfTheChannelIsAnAttemptLikeAnyOther() {
        var plan = planned(1, "end-good");
        due(List.of(plan));
        start(8, 1, (_, _, _) -> {
            throw new IllegalArgumentException("port out of range");
        });

        await().until(() -> deliveries.find(plan.id()).filter(found -> !found.attempts().isEmpty()).isPresent());
        assertThat(deliveries.find(plan.id()).orElseThrow().attempts().getFirst().result())
                .isEqualTo(new Result.Unanswered("not sent: a fault of the registry"));
    }

    private void due(List<Plan> plans) {
        backlog.plan(plans.stream().map(Plan::draft).toList(), CLOCK.instant());
    }

    private Dispatcher start(Backlog shared, Endpoints registered, int perEndpoint, Channel channel, Clock clock) {
        var attempts = new Attempts(events, channel, new RetrySchedule(Samples.always(0)), clock);
        var limits = new DispatchLimits(8, perEndpoint, 8, 64, 1000, 1000, Duration.ofSeconds(60),
                Duration.ofMillis(20), Duration.ofSeconds(30));
        var dispatcher = new Dispatcher(shared, registered, attempts, limits, clock, new SimpleMeterRegistry());
        running.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    private Dispatcher start(int slots, int perEndpoint, Channel channel) {
        var attempts = new Attempts(events, channel, new RetrySchedule(Samples.always(0)), CLOCK);
        var limits = new DispatchLimits(slots, perEndpoint, slots, 64, 1000, 1000, Duration.ofSeconds(60),
                Duration.ofMillis(20), Duration.ofSeconds(30));
        var dispatcher = new Dispatcher(backlog, endpoints, attempts, limits, CLOCK, new SimpleMeterRegistry());
        running.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    private static Endpoint.Active ordered(String id) {
        var some = endpoint(id, "https://ordered.example.com/").registration();
        return new Endpoint.Active(new Endpoint.Registration(some.id(), some.organisation(), some.target(), null, null,
                true, some.createdAt(), 1));
    }

    private static Plan planned(int number, String endpoint) {
        return planned(number, endpoint, CLOCK.instant());
    }

    private static Plan planned(int number, String endpoint, Instant createdAt) {
        var plan = plan("evt-1", endpoint);
        return new Plan(new DeliveryId(number + ":" + endpoint), plan.eventId(), plan.type(), plan.subject(),
                plan.endpoint(), plan.subscription(), plan.organisation(), 1, createdAt);
    }

    private Result ok(Plan plan) {
        sent.add(plan.id().text());
        return new Result.Answered(204, Optional.empty());
    }

    private Result hang() {
        sent.add("hanging at end-hanging");
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Result.Unanswered("no answer in time");
    }

    private long delivered(String endpoint) {
        var filter = new Deliveries.Filter("aurora-semi", new EndpointId(endpoint), Delivery.Delivered.class);
        return deliveries.list(filter, null, 1000).items().size();
    }

    /** The time of the system, and some more when told. */
    private static final class Ahead extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return CLOCK.instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

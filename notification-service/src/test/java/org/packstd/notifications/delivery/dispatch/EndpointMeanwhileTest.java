package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.notifications.delivery.Samples.endpoint;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.Events;

/** What becomes of what waits for an endpoint that is paused, woken or elsewhere meanwhile. */
class EndpointMeanwhileTest extends DispatchStory {

    private final AtomicInteger looks = new AtomicInteger();

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

    private Instant freeAt(String id) {
        var found = store.database().getCollection("deliveries").find(Filters.eq(id)).first();
        return found == null || found.getDate("freeAt") == null ? Instant.EPOCH : found.getDate("freeAt").toInstant();
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

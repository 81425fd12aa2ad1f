package org.packstd.standards.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.standards.outbox.Outboxes.event;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

class RelayLoopTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LEASE = Duration.ofSeconds(9);

    private final HandClock clock = new HandClock();
    private final MongoDatabase database = Databases.embedded();
    private final Outboxes outboxes = new Outboxes(database);
    private final List<RelayLoop> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(RelayLoop::stop);
    }

    private RelayLoop start(Producing producer, Duration pollInterval) {
        var lease = new Lease(database.getCollection("leases"), "outbox", LEASE, clock);
        var loop = new RelayLoop(outboxes.relay(producer), lease, pollInterval);
        started.add(loop);
        loop.start();
        return loop;
    }

    @Test
    void itSendsAtOnceWhenItIsWoken() {
        var producer = new Producing();
        outboxes.put("a", 1, event("a1"));
        var loop = start(producer, NEVER);
        await().untilAsserted(() -> assertThat(producer.taken()).containsExactly("a1"));

        outboxes.put("b", 2, event("b1"));
        loop.wake();

        await().untilAsserted(() -> assertThat(producer.taken()).containsExactly("a1", "b1"));
    }

    @Test
    void itFindsWhatOthersWroteWithoutBeingWoken() {
        var producer = new Producing();
        start(producer, SOON);

        outboxes.put("a", 1, event("a1"));

        await().untilAsserted(() -> assertThat(producer.taken()).containsExactly("a1"));
    }

    @Test
    void onlyTheHolderSendsUntilItStops() {
        var ours = new Producing();
        var holder = start(ours, SOON);
        outboxes.put("a", 1, event("a1"));
        await().untilAsserted(() -> assertThat(ours.taken()).containsExactly("a1"));
        var theirs = new Producing();
        start(theirs, SOON);

        outboxes.put("b", 2, event("b1"));
        await().untilAsserted(() -> assertThat(ours.taken()).containsExactly("a1", "b1"));
        holder.stop();
        outboxes.put("c", 3, event("c1"));
        clock.goOn(LEASE.dividedBy(3));

        await().untilAsserted(() -> assertThat(theirs.taken()).containsExactly("c1"));
        assertThat(ours.taken()).containsExactly("a1", "b1");
    }

    @Test
    void aBrokerThatComesBackGetsWhatWaited() {
        var producer = new Producing();
        producer.goAway();
        outboxes.put("a", 1, event("a1"));
        var loop = start(producer, SOON);
        await().until(() -> producer.tries() > 0);

        producer.comeBack();
        loop.wake();

        await().untilAsserted(() -> assertThat(producer.taken()).containsExactly("a1"));
    }

    @Test
    void anErrorEndsARoundAndNotTheLoop() {
        var rounds = new AtomicInteger();
        Relay broken = () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new LinkageError("of this test");
            }
            return false;
        };
        var loop = new RelayLoop(broken, new Lease(database.getCollection("leases"), "error", LEASE, clock),
                SOON);
        started.add(loop);

        loop.start();

        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(1));
    }

    @Test
    void itOutlivesThoseThatWriteEvents() {
        var loop = start(new Producing(), NEVER);

        assertThat(loop.getPhase()).as("a lower phase stops later")
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE)
                .isLessThan(AbstractMessageListenerContainer.DEFAULT_PHASE);
    }
}

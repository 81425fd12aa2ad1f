package org.packstd.notifications.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.Revivals;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.persistence.DeliveryStores;
import org.packstd.notifications.endpoint.EndpointHealth;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.recovery.Recovery.Scope;
import org.packstd.notifications.recovery.Recovery.State;
import org.packstd.notifications.recovery.persistence.RecoveryStores;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.SubscriptionId;

/** A recovery goes on, once, whoever dies. */
class RecoverDeliveriesTest {

    private static final EndpointId ENDPOINT = new EndpointId("end-1");
    private static final int FAILED = 5000;

    private final Store store = Store.inMemory();
    private final Backlog backlog = DeliveryStores.backlog(store.database());
    private final Revivals revivals = DeliveryStores.revivals(store.database());
    private final Endpoints endpoints = EndpointStores.mongo(store.database());
    private final Recoveries recoveries = RecoveryStores.mongo(store.database());

    @BeforeEach
    void manyFailed() {
        endpoints.add(endpoint("end-1", "https://hooks.example.com/"));
        DeliveryStores.mongo(store.database());
        for (int begin = 0; begin < FAILED; begin += 1000) {
            var first = begin;
            backlog.plan(IntStream.range(0, 1000).mapToObj(n -> plan("evt-" + (first + n), "end-1", "aurora-semi",
                    NOW).draft()).map(draft -> new Plan.Draft(draft.id(),
                            draft.eventId(), draft.type(), draft.subject(), draft.endpoint(),
                            new SubscriptionId("rul-" + draft.eventId()),
                            draft.organisation(), draft.createdAt()))
                    .toList(), NOW);
        }
        var claims = backlog.claimFree(NOW, NOW.plusSeconds(60), FAILED, List.of());
        backlog.settle(claims.stream().map(claim -> new Settled(claim, claim.delivery().miss())).toList());
        recoveries.add(Recovery.begun("rec-1", ENDPOINT, "aurora-semi", new Scope.Since(NOW), NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anotherInstanceGoesOnWhereADeadOneWas() {
        var dead = recoveries.claim(NOW, NOW.plusSeconds(30)).orElseThrow();
        var step = revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, null, NOW);
        recoveries.advance(dead, dead.recovery().advanced(step, NOW), NOW.plusSeconds(30));
        revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, step.next(), NOW); // and it dies before it says so

        at(NOW.plusSeconds(29)).run();
        assertThat(recovery().revived()).as("the claim of the dead holds still").isEqualTo(200);
        at(NOW.plusSeconds(30)).run();

        assertThat(recovery().state()).isInstanceOf(State.Done.class);
        assertThat(recovery().revived()).isEqualTo(FAILED);
        assertThat(backlog.claimFree(NOW.plusSeconds(60), NOW.plusSeconds(90), 2 * FAILED, List.of())).hasSize(FAILED);
        assertThat(recoveries.advance(dead, dead.recovery(), NOW)).as("the dead one wakes up").isFalse();
    }

    @Test
    void manyInstancesDoItOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> at(NOW).run());
            }
        }
        at(NOW).run();

        assertThat(recovery().state()).isInstanceOf(State.Done.class);
        assertThat(recovery().revived()).isEqualTo(FAILED);
        assertThat(recoveries.isRunningFor(ENDPOINT)).isFalse();
    }

    @Test
    void aRecoveryOfAnEndpointThatIsDisabledMeanwhileStops() {
        assertThat(recoveries.isRunningFor(ENDPOINT)).isTrue();
        new EndpointHealth(endpoints).gone(endpoint("end-1", "https://hooks.example.com/"), NOW);

        at(NOW).run();

        assertThat(recovery().state()).isEqualTo(new State.Stopped(NOW));
        assertThat(backlog.claimFree(NOW.plusSeconds(60), NOW.plusSeconds(90), 10, List.of())).isEmpty();
    }

    private RecoverDeliveries at(Instant time) {
        return new RecoverDeliveries(recoveries, revivals, endpoints, Clock.fixed(time, ZoneOffset.UTC));
    }

    private Recovery recovery() {
        return recoveries.find("rec-1").orElseThrow();
    }
}

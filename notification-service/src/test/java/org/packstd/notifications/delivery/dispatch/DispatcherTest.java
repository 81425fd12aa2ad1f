package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.notifications.delivery.Samples.endpoint;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.Endpoint;

/** Who sends what, when several may and some receivers misbehave. */
class DispatcherTest extends DispatchStory {

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

    private static Endpoint.Active ordered(String id) {
        var some = endpoint(id, "https://ordered.example.com/").registration();
        return new Endpoint.Active(new Endpoint.Registration(some.id(), some.organisation(), some.target(), null, null,
                true, some.createdAt(), 1));
    }
}

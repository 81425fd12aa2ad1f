package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.notifications.delivery.Samples.plan;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;

/** What cannot be sent, or not as it was planned. */
class UnsendableTest extends DispatchStory {

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
}

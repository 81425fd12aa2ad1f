package org.packstd.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.subscription.SubscriptionId;

/** What becomes of a delivery, attempt by attempt. */
class DeliveryTest {

    private static final Duration TOOK = Duration.ofMillis(250);

    private final RetrySchedule punctual = new RetrySchedule(Samples.always(0));
    private final RetrySchedule late = new RetrySchedule(Samples.always(0.999));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void anySuccessIsADelivery(int status) {
        assertThat(first().after(answered(NOW, status), punctual)).isInstanceOf(Delivery.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 308, 400, 401, 404, 429, 500, 503, 100})
    void anythingElseIsTriedAgainARedirectToo(int status) {
        assertThat(first().after(answered(NOW, status), punctual)).isInstanceOf(Delivery.Due.class);
    }

    @Test
    void aReceiverThatIsGoneGetsNothingMore() {
        assertThat(first().after(answered(NOW, 410), punctual)).isInstanceOf(Delivery.Dead.class);
    }

    @Test
    void aFailingDeliveryIsTriedTenTimesAtGrowingDistancesAndIsThenDead() {
        var pauses = new ArrayList<Duration>();
        Delivery delivery = first();
        var now = NOW;
        while (delivery instanceof Delivery.Due due) {
            delivery = due.after(new Attempt(now, TOOK, new Result.Unanswered("no connection")), punctual);
            if (delivery instanceof Delivery.Due next) {
                pauses.add(Duration.between(now.plus(TOOK), next.at()));
                now = next.at();
            }
        }
        assertThat(delivery).isInstanceOf(Delivery.Dead.class);
        assertThat(delivery.attempts()).hasSize(10);
        assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
                Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14),
                Duration.ofHours(20), Duration.ofHours(24));
    }

    @Test
    void whatIsSentAgainHasAllItsTriesAgainAndKeepsItsLatestAttempts() {
        Delivery delivery = new Delivery.Due(plan("evt-1", "end-1"),
                java.util.Collections.nCopies(15, answered(NOW, 500)), NOW.plusSeconds(1), 0);
        var tries = 0;
        while (delivery instanceof Delivery.Due due) {
            delivery = due.after(answered(NOW.plusSeconds(++tries), 503), punctual);
        }
        assertThat(tries).isEqualTo(10);
        assertThat(delivery.attempts()).hasSize(Delivery.ATTEMPTS_KEPT);
        assertThat(delivery.attempts().getLast().at()).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void thoseThatFailTogetherAreSpreadOverATenthOfThePause() {
        assertThat(late.pause(2, Optional.empty()).orElseThrow()).isBetween(Duration.ofSeconds(329),
                Duration.ofSeconds(330));
    }

    @Test
    void aReceiverMayAskForMoreTimeButNotForMoreThanADay() {
        assertThat(punctual.pause(1, Optional.of(Duration.ofHours(3)))).contains(Duration.ofHours(3));
        assertThat(punctual.pause(1, Optional.of(Duration.ofDays(30)))).contains(Duration.ofHours(24));
        assertThat(punctual.pause(2, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofMinutes(5));
        assertThat(punctual.pause(10, Optional.of(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void theIdOfADeliveryFitsIntoAPath() {
        assertThat(DeliveryId.of("PS-CSP-0012/B/published", new SubscriptionId("rul-1")).text())
                .isEqualTo("PS-CSP-0012~B~published:rul-1");
    }

    private static Delivery.Due first() {
        return new Delivery.Due(plan("evt-1", "end-1"), List.of(), NOW, 0);
    }

    private static Attempt answered(Instant at, int status) {
        return new Attempt(at, TOOK, new Result.Answered(status, Optional.empty()));
    }
}

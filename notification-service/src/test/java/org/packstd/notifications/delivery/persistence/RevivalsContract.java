package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.Revivals;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.SubscriptionId;

/** What revivals promise on any database. */
abstract class RevivalsContract {

    private static final EndpointId ENDPOINT = new EndpointId("end-1");
    private static final SubscriptionId SUBSCRIPTION = new SubscriptionId("rul-of-end-1");
    private static final Attempt FAILED = new Attempt(NOW, Duration.ofMillis(3),
            new Result.Unanswered("no connection"));
    private static final Attempt TAKEN = new Attempt(NOW, Duration.ofMillis(3),
            new Result.Answered(204, Optional.empty()));

    private Store store;
    private Deliveries deliveries;
    private Backlog backlog;
    private Revivals revivals;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        deliveries = DeliveryStores.mongo(store.database());
        backlog = DeliveryStores.backlog(store.database());
        revivals = DeliveryStores.revivals(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void whatFailedIsDueAgainWithAllItsTriesAndItsAttemptsAreKept() {
        over(1, 0);

        assertThat(revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, null, NOW.plusSeconds(9)))
                .isEqualTo(new Revivals.Step(1, null));

        assertThat(all()).singleElement().isInstanceOfSatisfying(Delivery.Due.class, due -> {
            assertThat(due.tries()).isZero();
            assertThat(due.at()).isEqualTo(NOW.plusSeconds(9));
            assertThat(due.attempts()).containsExactly(FAILED);
        });
        assertThat(backlog.claimFree(NOW.plusSeconds(9), NOW.plusSeconds(60), 10, List.of())).hasSize(1);
    }

    @Test
    void whatWasDeliveredOrIsOutsideTheTimeOrElsewhereStaysAsItIs() {
        over(1, 1);

        assertThat(
                revivals.reviveFailed("rec-1", ENDPOINT, NOW.plusSeconds(1), NOW.plusSeconds(2), null, NOW).revived())
                .isZero();
        assertThat(revivals.reviveFailed("rec-1", new EndpointId("end-2"), NOW, NOW, null, NOW).revived()).isZero();
        assertThat(revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, null, NOW).revived()).isEqualTo(1);
        assertThat(all()).filteredOn(Delivery.Delivered.class::isInstance).hasSize(1);
    }

    @Test
    void manyAreRevivedPartByPartAndAPartThatIsRepeatedRevivesNothingTwice() {
        over(450, 0);
        var first = revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, null, NOW);
        fail(backlog.claimFree(NOW, NOW.plusSeconds(60), 1, List.of()).getFirst()); // meanwhile one failed for good again

        var repeated = revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, null, NOW);

        assertThat(repeated).isEqualTo(first);
        assertThat(all()).filteredOn(Delivery.Dead.class::isInstance).as("450 less 200, and the one").hasSize(251);
        var second = revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, first.next(), NOW);
        var third = revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, second.next(), NOW);
        assertThat(List.of(first.revived(), second.revived(), third.revived())).containsExactly(200L, 200L, 50L);
        assertThat(third.next()).isNull();
        assertThat(all()).filteredOn(Delivery.Dead.class::isInstance).hasSize(1);
    }

    @Test
    void anotherRevivalBringsBackWhatFailedAgain() {
        over(1, 0);
        revivals.reviveFailed("rec-1", ENDPOINT, NOW, NOW, null, NOW);
        fail(backlog.claimFree(NOW, NOW.plusSeconds(60), 1, List.of()).getFirst());

        assertThat(revivals.reviveFailed("rec-2", ENDPOINT, NOW, NOW, null, NOW).revived()).isEqualTo(1);
    }

    @Test
    void numbersAreRevivedWhateverBecameOfThem() {
        over(2, 3);

        assertThat(revivals.reviveNumbers("rec-1", SUBSCRIPTION, 2, 4, null, NOW))
                .isEqualTo(new Revivals.Step(3, null));
        assertThat(revivals.reviveNumbers("rec-1", SUBSCRIPTION, 2, 4, null, NOW)).as("repeated")
                .isEqualTo(new Revivals.Step(3, null));

        assertThat(all()).filteredOn(Delivery.Due.class::isInstance).extracting(due -> due.plan().sequence())
                .containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(revivals.reviveNumbers("rec-2", SUBSCRIPTION, 1, 1000, null, NOW).next()).isEqualTo("201");
    }

    @Test
    void oneIsRevivedUnlessSomebodyTriesItOrItIsDropped() {
        over(1, 0);
        var id = all().getFirst().plan().id();
        assertThat(revivals.revive(id, NOW)).get().isInstanceOf(Delivery.Due.class);
        backlog.claimFree(NOW, NOW.plusSeconds(60), 1, List.of());

        assertThat(revivals.revive(id, NOW)).as("being tried").isEmpty();
        deliveries.dropAllTo(ENDPOINT);
        assertThat(revivals.revive(id, NOW)).as("dropped").isEmpty();
    }

    /** Some that failed for good, then some that were delivered, all of one subscription. */
    private void over(int dead, int delivered) {
        backlog.plan(IntStream.range(0, dead + delivered).mapToObj(n -> plan("evt-" + n, "end-1").draft()).toList(),
                NOW);
        var claims = backlog.claimFree(NOW, NOW.plusSeconds(60), dead + delivered, List.of());
        backlog.settle(claims.stream().map(claim -> {
            Plan plan = claim.delivery().plan();
            return new Settled(claim, plan.sequence() <= dead
                    ? new Delivery.Dead(plan, List.of(FAILED))
                    : new Delivery.Delivered(plan, List.of(TAKEN)));
        }).toList());
    }

    private void fail(Claim claim) {
        backlog.settle(List.of(new Settled(claim, new Delivery.Dead(claim.delivery().plan(), List.of(FAILED)))));
    }

    private List<Delivery> all() {
        return deliveries.list(new Deliveries.Filter("aurora-semi", null, null), null, 1000).items();
    }
}

package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;

/** When what waits is free, and for whom, on any database. */
abstract class WaitingContract extends BacklogStory {

    private static final Attempt FAILED = new Attempt(NOW.plusSeconds(5), Duration.ofMillis(3),
            new Result.Unanswered("no connection"));

    @Test
    void whatNobodyWasToldOfIsFoundByItsTime() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW.plusSeconds(30));

        assertThat(free(29)).isEmpty();
        assertThat(free(30)).hasSize(1);
    }

    @Test
    void theLongestFreeComesFirst() {
        backlog.plan(drafts(plan("evt-2", "end-1")), NOW.plusSeconds(2));
        backlog.plan(drafts(plan("evt-1", "end-2")), NOW.plusSeconds(1));

        assertThat(backlog.claimFree(NOW.plusSeconds(9), NOW.plus(CLAIM), 1, List.of()))
                .extracting(claim -> claim.delivery().plan().eventId()).containsExactly("evt-1");
        assertThat(backlog.oldestFree(NOW.plusSeconds(9))).contains(NOW.plusSeconds(2));
    }

    @Test
    void aRetryIsFreeAgainWhenItSays() {
        var plan = plan("evt-1", "end-1");
        backlog.plan(drafts(plan), NOW);
        var retry = new Delivery.Due(plan, List.of(REFUSED, FAILED), NOW.plusSeconds(300), 2);
        settle(free(0).getFirst(), retry);

        assertThat(free(299)).isEmpty();
        assertThat(free(300)).extracting(Claim::delivery).containsExactly(retry);
    }

    @Test
    void whatIsGivenBackIsFreeForOthersAndStillFirst() {
        backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW);
        var claims = free(0);

        backlog.giveBack(claims, NOW.plusSeconds(7));

        assertThat(another.claimFree(NOW.plusSeconds(6), NOW.plus(CLAIM), 10, List.of())).isEmpty();
        assertThat(another.claimFree(NOW.plusSeconds(7), NOW.plus(CLAIM), 10, List.of()))
                .hasSize(2).allMatch(claim -> claim.delivery().isFirst());
        backlog.giveBack(claims, NOW); // they are another's now
        assertThat(free(8)).isEmpty();
    }

    @Test
    void whatFindsNoRoomIsPostponed() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW.plusSeconds(30));
        backlog.claimFirst(plans.subList(0, 1), NOW.plus(CLAIM));

        backlog.postponeFirst(plans, NOW.plusSeconds(1));

        assertThat(free(1)).extracting(claim -> claim.delivery().plan()).containsExactly(plans.getLast());
    }

    @Test
    void allThatNobodyIsAtCanBePostponedForAnEndpoint() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var inFlight = free(0).getFirst();
        backlog.plan(drafts(plan("evt-2", "end-1"), plan("evt-2", "end-2")), NOW);
        backlog.plan(drafts(plan("evt-3", "end-1")), NOW.plusSeconds(400));

        backlog.postponeAllTo(new EndpointId("end-1"), NOW.plusSeconds(300));

        assertThat(free(59)).extracting(claim -> claim.delivery().plan().endpoint().text()).containsExactly("end-2");
        settle(inFlight, inFlight.delivery().drop());
        assertThat(free(300)).extracting(claim -> claim.delivery().plan().eventId()).contains("evt-2")
                .doesNotContain("evt-3");
    }

    @Test
    void theEarliestToAnEndpointIsKnownClaimedOrNot() {
        backlog.plan(drafts(at(plan("evt-2", "end-1"), 2)), NOW.plusSeconds(30));
        backlog.plan(drafts(at(plan("evt-1", "end-1"), 1)), NOW.plusSeconds(31));
        var to = new EndpointId("end-1");
        assertThat(backlog.earliestTo(to)).contains(
                new Backlog.Earliest(plan("evt-1", "end-1").id(), NOW.plusSeconds(31), false));

        var claims = free(31);

        assertThat(another.earliestTo(to).orElseThrow().claimed()).isTrue();
        claims.forEach(claim -> settle(claim, claim.delivery().drop()));
        assertThat(another.earliestTo(to)).isEmpty();
    }

    @Test
    void whatWaitsForAnEndpointIsWokenExceptWhatSomebodyIsAt() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var inFlight = free(0).getFirst();
        backlog.plan(drafts(plan("evt-2", "end-1"), plan("evt-2", "end-2")), NOW.plus(Duration.ofDays(30)));

        another.wakeAllTo(new EndpointId("end-1"), NOW.plusSeconds(7));

        assertThat(free(6)).isEmpty();
        assertThat(free(7)).extracting(claim -> claim.delivery().plan().id())
                .containsExactly(plan("evt-2", "end-1").id()).doesNotContain(inFlight.delivery().plan().id());
    }

    private static Plan at(Plan plan, int seconds) {
        Instant createdAt = NOW.plusSeconds(seconds);
        return plan(plan.eventId(), plan.endpoint().text(), plan.organisation(), createdAt);
    }
}

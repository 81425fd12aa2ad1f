package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.endpoint.EndpointId;

/** What one has claimed is nobody else's, on any database and however many instances claim. */
abstract class ClaimingContract extends BacklogStory {

    @Test
    void whoeverIsToldOfItFirstHasItAndNobodyElse() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW.plusSeconds(30));

        var some = backlog.claimFirst(plans.subList(0, 1), NOW.plus(CLAIM));
        var rest = another.claimFirst(plans, NOW.plus(CLAIM));

        assertThat(some).extracting(Claim::delivery)
                .containsExactly(new Delivery.Due(plans.getFirst(), List.of(), NOW, 0));
        assertThat(rest).extracting(Claim::delivery)
                .containsExactly(new Delivery.Due(plans.getLast(), List.of(), NOW, 0));
        assertThat(free(30)).isEmpty();
        assertThat(free(60)).hasSize(2);
    }

    @Test
    void aTaskThatComesAgainClaimsNothingThatWasTried() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var claim = backlog.claimFirst(plans, NOW.plus(CLAIM)).getFirst();
        settle(claim, new Delivery.Due(plans.getFirst(), List.of(REFUSED), NOW.plusSeconds(5), 1));

        assertThat(another.claimFirst(plans, NOW.plus(CLAIM))).isEmpty();
    }

    @Test
    void aClaimKeepsOthersAwayUntilItRunsOut() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var first = free(0).getFirst();

        assertThat(free(59)).isEmpty();
        var second = another.claimFree(NOW.plus(CLAIM), NOW.plus(CLAIM).plus(CLAIM), 10, List.of()).getFirst();

        assertThat(second.delivery()).isEqualTo(first.delivery());
        settle(first, first.delivery().drop());
        assertThat(deliveries.find(first.delivery().plan().id())).contains(first.delivery());
        settle(second, new Delivery.Delivered(first.delivery().plan(), List.of(REFUSED)));
        assertThat(deliveries.find(first.delivery().plan().id()).orElseThrow())
                .isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void anExceptedEndpointIsPassedOverHoweverManyItHas() {
        backlog.plan(IntStream.range(0, 100).mapToObj(n -> plan("evt-" + n, "end-1").draft()).toList(), NOW);
        backlog.plan(drafts(plan("evt-late", "end-2")), NOW.plusSeconds(1));

        assertThat(backlog.claimFree(NOW.plusSeconds(1), NOW.plus(CLAIM), 10, List.of(new EndpointId("end-1"))))
                .extracting(claim -> claim.delivery().plan().eventId()).containsExactly("evt-late");
    }

    @Test
    void ofManyWhoClaimAtOnceNoTwoGetTheSame() throws Exception {
        var plans = backlog.plan(IntStream.range(0, 200).mapToObj(n -> plan("evt-" + n, "end-1").draft()).toList(),
                NOW);
        var claimed = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var mine = i % 2 == 0 ? backlog : another;
                threads.submit(() -> {
                    for (var some = mine.claimFree(NOW, NOW.plus(CLAIM), 7, List.of()); !some.isEmpty(); some = mine
                            .claimFree(NOW, NOW.plus(CLAIM), 7, List.of())) {
                        some.forEach(claim -> claimed.add(claim.delivery().plan().eventId()));
                        mine.claimFirst(plans.subList(0, 20), NOW.plus(CLAIM))
                                .forEach(claim -> claimed.add(claim.delivery().plan().eventId()));
                    }
                });
            }
        }
        assertThat(claimed).hasSize(200);
        assertThat(new HashSet<>(claimed)).hasSize(200);
    }

    @Test
    void aTaskThatComesLateTakesNothingThatIsSentAgainAndItsAttemptsStay() {
        var plans = backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        settle(free(0).getFirst(), new Delivery.Delivered(plans.getFirst(), List.of(REFUSED)));
        DeliveryStores.revivals(store.database()).revive(plans.getFirst().id(), NOW.plusSeconds(5));

        assertThat(another.claimFirst(plans, NOW.plus(CLAIM))).isEmpty();
        another.postponeFirst(plans, NOW.plusSeconds(900));

        assertThat(free(5)).singleElement().satisfies(
                claim -> assertThat(claim.delivery().attempts()).containsExactly(REFUSED));
    }
}

package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;

/** What is planned is planned once and numbered without a gap, on any database and however many instances plan. */
abstract class PlanningContract extends BacklogStory {

    @Test
    void planningTwicePlansOnceAndTellsWhatStillWaits() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);
        var all = another.plan(drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2")), NOW);

        assertThat(all).containsExactlyInAnyOrder(plan("evt-1", "end-1"), plan("evt-1", "end-2"));
        assertThat(free(3600)).hasSize(2);
    }

    @Test
    void planningAgainDoesNotReviveWhatIsDelivered() {
        var plan = plan("evt-1", "end-1");
        backlog.plan(drafts(plan), NOW);
        settle(free(0).getFirst(), new Delivery.Delivered(plan, List.of(REFUSED)));

        assertThat(another.plan(drafts(plan), NOW)).isEmpty();

        assertThat(deliveries.find(plan.id())).contains(new Delivery.Delivered(plan, List.of(REFUSED)));
        assertThat(free(3600)).isEmpty();
    }

    @Test
    void theDeliveriesOfASubscriptionAreNumberedWithoutAGap() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var instance : List.of(backlog, another)) {
                for (int thread = 0; thread < 4; thread++) {
                    threads.submit(() -> IntStream.range(0, 50).forEach(
                            n -> instance.plan(drafts(plan("evt-" + n, "end-1"), plan("evt-" + n, "end-2")), NOW)));
                }
            }
        }
        for (var endpoint : List.of("end-1", "end-2")) {
            assertThat(free(0, endpoint.equals("end-1") ? "end-2" : "end-1"))
                    .extracting(claim -> claim.delivery().plan().sequence())
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    /** Batches overlap: some is planned already, by this instance or the other, when its turn comes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void manyOfManySubscriptionsArePlannedTogetherEachOnceAndNumberedWithoutAGap(long seed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 4; thread++) {
                var random = new Random(seed * 31 + thread);
                var instance = thread % 2 == 0 ? backlog : another;
                threads.submit(() -> {
                    for (int first = 0; first < 40; first += 5) {
                        var batch = new ArrayList<Plan.Draft>();
                        for (int n = first; n < first + 12; n++) {
                            batch.add(plan("evt-" + n % 40, "end-" + random.nextInt(3)).draft());
                        }
                        instance.plan(batch, NOW);
                    }
                });
            }
        }
        for (int n = 0; n < 40; n++) {
            backlog.plan(drafts(plan("evt-" + n, "end-0"), plan("evt-" + n, "end-1"), plan("evt-" + n, "end-2")), NOW);
        }
        var planned = free(0).stream().map(claim -> claim.delivery().plan()).toList();
        assertThat(planned).extracting(Plan::id).doesNotHaveDuplicates().hasSize(120);
        for (var endpoint : List.of("end-0", "end-1", "end-2")) {
            assertThat(planned).filteredOn(plan -> plan.endpoint().text().equals(endpoint)).extracting(Plan::sequence)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @Test
    void amongManyThatArePlannedTogetherThoseThatWereBeforeKeepTheirNumbersAndLeaveNoGap() {
        another.plan(drafts(plan("evt-2", "end-1"), plan("evt-4", "end-1")), NOW);
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW);

        var all = another.plan(drafts(plan("evt-5", "end-1"), plan("evt-2", "end-1"), plan("evt-6", "end-1"),
                plan("evt-1", "end-1"), plan("evt-7", "end-1")), NOW);

        assertThat(all.stream().collect(Collectors.toMap(Plan::eventId, Plan::sequence))).isEqualTo(
                Map.of("evt-2", 1L, "evt-1", 3L, "evt-5", 4L, "evt-6", 5L, "evt-7", 6L));
    }

    @Test
    void manyOfOneSubscriptionAreNumberedInTheirOrder() {
        var first = backlog.plan(drafts(plan("evt-1", "end-1"), plan("evt-2", "end-1")), NOW);
        var second = another.plan(drafts(plan("evt-2", "end-1"), plan("evt-3", "end-1")), NOW);

        assertThat(first).extracting(Plan::sequence).containsExactly(1L, 2L);
        assertThat(second).extracting(Plan::sequence).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void whatIsPlannedAndClaimedInOneGoIsNobodyElsesUntilTheClaimEnds() {
        backlog.plan(drafts(plan("evt-1", "end-1")), NOW.plusSeconds(30));
        another.planAndClaim(drafts(plan("evt-1", "end-2")), NOW.plus(CLAIM));

        var planned = backlog.planAndClaim(
                drafts(plan("evt-1", "end-1"), plan("evt-1", "end-2"), plan("evt-1", "end-3")), NOW.plus(CLAIM));

        assertThat(planned.claimed()).extracting(Claim::delivery)
                .containsExactly(new Delivery.Due(plan("evt-1", "end-3"), List.of(), NOW, 0));
        assertThat(planned.waiting()).containsExactly(plan("evt-1", "end-1"));
        assertThat(another.claimFirst(planned.claimed().stream().map(claim -> claim.delivery().plan()).toList(),
                NOW.plus(CLAIM))).isEmpty();
        assertThat(free(59)).extracting(claim -> claim.delivery().plan()).containsExactly(plan("evt-1", "end-1"));
        settle(planned.claimed().getFirst(), new Delivery.Delivered(plan("evt-1", "end-3"), List.of(REFUSED)));
        assertThat(free(60)).extracting(claim -> claim.delivery().plan()).containsExactly(plan("evt-1", "end-2"));
    }
}

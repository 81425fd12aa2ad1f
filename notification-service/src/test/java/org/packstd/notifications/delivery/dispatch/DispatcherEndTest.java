package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Channel;

/** What an instance that ends, dies or stumbles has not sent is sent all the same, and once. */
class DispatcherEndTest extends DispatchStory {

    @Test
    void whoWasStoppedHasNoRoomAndWhatItGetsAllTheSameIsAnothers() {
        Channel channel = (plan, _, _) -> ok(plan);
        var stopped = start(8, 4, channel);
        var planned = backlog.planAndClaim(List.of(planned(1, "end-good").draft()), stopped.claimedUntil());
        stopped.stop();

        assertThat(stopped.hasRoomSoon(1)).isFalse();
        stopped.takeClaimed(planned.claimed());

        assertThat(sent).isEmpty();
        start(8, 4, channel);
        await().until(() -> delivered("end-good") == 1);
    }

    @Test
    void whatADeadInstanceHadClaimedIsSentByAnother() {
        due(List.of(planned(1, "end-good")));
        var now = CLOCK.instant();
        assertThat(backlog.claimFree(now, now.plusMillis(300), 10, List.of())).hasSize(1); // and it dies

        start(8, 4, (plan, _, _) -> ok(plan));

        await().until(() -> delivered("end-good") == 1);
    }

    @Test
    void aStoppedDispatcherLetsTheAttemptInFlightEndRecordsItAndGivesBackWhatWaits() throws Exception {
        var dispatcher = start(8, 1, (plan, _, _) -> {
            sent.add(plan.id().text());
            hang();
            return new Result.Answered(204, Optional.empty());
        });
        var begin = CLOCK.instant();
        due(List.of(planned(1, "end-good", begin), planned(2, "end-good", begin.plusMillis(1))));
        await().until(() -> !sent.isEmpty() && free().isEmpty()); // the other waits

        var stopping = Thread.ofVirtual().start(dispatcher::stop);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING); // for the attempt
        over.countDown();
        stopping.join();

        assertThat(delivered("end-good")).isEqualTo(1);
        assertThat(sent).filteredOn(id -> id.endsWith(":end-good")).hasSize(1);
        assertThat(free()).hasSize(1);
    }

    @Test
    void aStoppedDispatcherLeavesToOthersWhatItIsTold() {
        var dispatcher = start(8, 4, (plan, _, _) -> ok(plan));
        dispatcher.stop();
        var plans = backlog.plan(List.of(planned(1, "end-good").draft()), CLOCK.instant().plusSeconds(30));

        dispatcher.take(plans);

        assertThat(dispatcher.hasRoomSoon(1)).isFalse();
        assertThat(backlog.claimFirst(plans, CLOCK.instant().plusSeconds(60))).hasSize(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void anErrorEndsNeitherTheLookingNorTheRecording() {
        var failed = new CopyOnWriteArrayList<String>();
        var faulty = InsteadOf.of(Backlog.class, backlog, (method, _) -> {
            if (List.of("claimFree", "settle").contains(method) && !failed.contains(method)) {
                failed.add(method);
                throw new StackOverflowError();
            }
            return Optional.empty();
        });
        start(faulty, endpoints, 4, (plan, _, _) -> ok(plan), CLOCK);

        due(List.of(planned(1, "end-good")));

        await().until(() -> delivered("end-good") == 1);
        assertThat(sent).hasSize(1);
        assertThat(failed).containsExactly("claimFree", "settle");
    }
}

package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What waits here, and what does not. */
class MailboxesTest extends MailboxesStory {

    @Test
    void aMailboxTakesTenAndReturnsTheRest() {
        assertThat(offer(at("a"), 13)).hasSize(3);
        assertThat(mailboxes.full(5)).containsExactly(at("a").id());
        assertThat(room.left()).isEqualTo(90);
    }

    @Test
    void whatAllHaveTogetherIsBoundedToo() {
        var refused = IntStream.range(0, 12).mapToObj(n -> offer(at("e" + n), 10)).mapToInt(List::size).sum();

        assertThat(refused).isEqualTo(20);
        assertThat(room.left()).isZero();
    }

    @Test
    void whatWaitedTooLongForItsClaimIsGivenBackAndNotTried() {
        offer(at("a"), 2);
        clock.by(Duration.ofSeconds(41)); // less than an attempt may take is left of the claim

        assertThat(begin(2)).isEmpty();
        assertThat(mailboxes.takeOutOfTime()).hasSize(2);
        assertThat(room.taken()).isZero();
    }

    @Test
    void whoIsSlowOrInDoubtHasNoMoreWaitingThanItMayHaveInFlight() {
        mailboxes.standing(at("slow")).accepted(Duration.ofSeconds(3));
        var failing = mailboxes.standing(at("failing"));
        IntStream.range(0, 5).forEach(_ -> failing.failed(Duration.ofMillis(5)));
        clock.by(Duration.ofSeconds(30)); // it may be tried again

        assertThat(mailboxes.room(at("slow"))).isEqualTo(4);
        assertThat(offer(at("slow"), 9)).hasSize(5);
        assertThat(offer(at("failing"), 9)).hasSize(8);
        assertThat(offer(at("quick"), 9)).isEmpty();
        assertThat(mailboxes.full(5)).containsExactlyInAnyOrder(at("slow").id(), at("failing").id());
    }

    @Test
    void whoTurnsOutToHangGivesBackWhatWouldGoLast() {
        offer(at("hanging"), 10);
        offer(at("quick"), 10);
        begin(8).stream().filter(task -> task.endpoint().equals(at("quick"))).forEach(mailboxes::end);
        assertThat(mailboxes.takeTooMuch()).isEmpty();

        clock.by(Duration.ofSeconds(3));
        mailboxes.look();

        assertThat(mailboxes.takeTooMuch()).extracting(claim -> claim.delivery().plan())
                .extracting(plan -> plan.eventId() + " to " + plan.endpoint().text())
                .containsExactly("evt-9 to end-hanging", "evt-8 to end-hanging"); // of six that wait
        assertThat(mailboxes.room(at("hanging"))).isZero();
    }

    @Test
    void thoseForWhichSomethingWaitsAreKnownByWhenTheyWereLookedAt() {
        offer(at("a"), 1);
        clock.by(Duration.ofSeconds(1));
        offer(at("b"), 1);

        assertThat(mailboxes.seenBefore(clock.instant(), 9)).containsExactly(at("a").id());
        mailboxes.seen(at("a"));
        assertThat(mailboxes.seenBefore(clock.instant(), 9)).isEmpty();
    }
}

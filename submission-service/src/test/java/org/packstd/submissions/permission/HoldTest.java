package org.packstd.submissions.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.in;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Window;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submitted;

/** While a case is held every clock stands, and it goes on where it was. */
class HoldTest {

    @Test
    void whatIsHeldGoesOnWhereItWasWithAllItsDaysLeft() {
        var held = ((Ability.Holdable) in(State.BALLOT_OPEN)).hold("a claim to patents", NOW).entered();

        var resumed = ((Resting.OnHold) held).resume(NOW.plus(Duration.ofDays(12)), UnaryOperator.identity()).entered();

        assertThat(resumed.state()).isEqualTo(State.BALLOT_OPEN);
        assertThat(((Balloting.BallotOpen) resumed).ballot().terms().closesAt())
                .isEqualTo(Submitted.CLOSES_AT.plus(Duration.ofDays(12)));
    }

    @Test
    void whatClosesAtTheEndOfADayDoesSoAlsoAfterAHold() {
        var held = ((Ability.Holdable) in(State.BALLOT_OPEN)).hold("a claim to patents", NOW).entered();
        var policy = new Window(30, 30, ZoneId.of("Asia/Shanghai"));

        var resumed = ((Resting.OnHold) held).resume(NOW.plus(Duration.ofHours(30)), policy::endOfDay).entered();

        assertThat(((Balloting.BallotOpen) resumed).ballot().terms().closesAt()).isEqualTo("2026-12-23T15:59:59Z");
    }

    @Test
    void theDaysForAnswersAreNotUsedUpByAHold() {
        var held = ((Ability.Holdable) in(State.COMMENT_RESOLUTION)).hold("a question of law", NOW).entered();

        var resumed = ((Resting.OnHold) held).resume(NOW.plus(Duration.ofDays(12)), UnaryOperator.identity()).entered();

        assertThat(((Ability.Resolving) resumed).since()).isEqualTo(NOW.plus(Duration.ofDays(12)));
    }

    @Test
    void whateverIsNotOverCanBeHeldAndGoesOnWhereItWas() {
        for (var state : State.values()) {
            assertThat(Workflow.legalStates(Action.HOLD).contains(state)).as("hold in %s", state)
                    .isEqualTo(!state.isTerminal() && state != State.ON_HOLD);
            if (in(state) instanceof Ability.Holdable holdable) {
                var held = (Resting.OnHold) holdable.hold("a question of law", NOW).entered();
                var resumed = held.resume(NOW.plus(Duration.ofDays(3)), UnaryOperator.identity()).entered();
                assertThat(resumed.state()).isEqualTo(state);
                assertThat(resumed.ballots()).hasSameSizeAs(in(state).ballots());
            }
        }
    }

    @Test
    void theDaysOfThePanelAreKeptWhileTheClockStands() {
        var appealed = (Resting.Appealed) in(State.APPEALED);
        var held = (Resting.OnHold) appealed.hold("a question of law", NOW).entered();

        var resumed = (Resting.Appealed) held.resume(NOW.plus(Duration.ofDays(20)), UnaryOperator.identity()).entered();

        assertThat(resumed.appeal().filedAt()).isEqualTo(appealed.appeal().filedAt());
        assertThat(resumed.appeal().reportBy()).isEqualTo(appealed.appeal().reportBy().plus(Duration.ofDays(20)));
        assertThat(resumed.appeal().decideBy()).isEqualTo(appealed.appeal().decideBy().plus(Duration.ofDays(20)));
        assertThat(resumed.dismiss(NOW).entered().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void holdsOfAnAppealLastThirtyDaysTogetherAndThenItIsHeldNoMore() {
        var first = (Resting.OnHold) ((Resting.Appealed) in(State.APPEALED)).hold("a question of law", NOW).entered();
        assertThat(first.endsAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        var between = (Resting.Appealed) first.resume(NOW.plus(Duration.ofDays(20)), UnaryOperator.identity())
                .entered();
        assertThat(holdAt(between)).isEmpty();

        var later = NOW.plus(Duration.ofDays(50));
        var second = (Resting.OnHold) between.hold("another one", later).entered();
        assertThat(second.endsAt()).isEqualTo(later.plus(Duration.ofDays(10)));
        var lapsed = second.lapse(later.plus(Duration.ofDays(11)));

        assertThat(holdAt(lapsed.entered())).hasValueSatisfying(
                hindrance -> assertThat(hindrance.reason()).contains("held for 30 days already"));
        assertThat(lapsed.reason()).contains("30 days");
        assertThat(((Resting.OnHold) in(State.ON_HOLD)).endsAt()).as("no appeal").isNull();
    }

    /** By an earlier release, which knew no end of holds. */
    @Test
    void anAppealThatWasHeldForTooLongAlreadyGoesOnAtOnceAndThePanelLosesNoDayByThat() {
        var filed = NOW.minus(Duration.ofDays(60));
        var appealed = new Resting.Appealed(((Resting.Appealed) in(State.APPEALED)).decided(),
                new Appeal("bluepeak-osat", "unheard", "hear", filed, filed.plus(Duration.ofDays(40)), false));
        var held = (Resting.OnHold) appealed.hold("a question of law", NOW).entered();

        assertThat(held.endsAt()).isEqualTo(NOW);
        var lapsed = (Resting.Appealed) held.lapse(NOW.plusSeconds(5)).entered();

        assertThat(lapsed.appeal().decideBy()).isEqualTo(appealed.appeal().decideBy());
        assertThat(holdAt(lapsed)).isPresent();
    }

    private static Optional<Hindrance> holdAt(Submission submission) {
        return new CourseRules(submission, null, Standing.without(NOW)).hindrance(Action.HOLD);
    }

    @Test
    void aDraftIsStoppedWithoutNewsAndStaysPrivate() {
        var stopped = ((Ability.Holdable) in(State.DRAFT)).hold("a question of law", NOW);
        var resumed = ((Resting.OnHold) stopped.entered()).resume(NOW.plusSeconds(60), UnaryOperator.identity());

        assertThat(stopped.entered().isPrivate()).isTrue();
        assertThat(stopped.event()).isNull();
        assertThat(stopped.reason()).isEqualTo("a question of law");
        assertThat(resumed.event()).isNull();
        assertThat(resumed.entered().dossier().sequence()).isZero();
        assertThat(resumed.entered().dossier().version()).isEqualTo(3);
    }

    @Test
    void theDaysForAnAppealAgainstAFailedBallotAreKeptWhileTheClockStands() {
        var failed = (Balloting.BallotFailed) in(State.BALLOT_FAILED);
        var held = (Resting.OnHold) failed.hold("a question of law", NOW.plus(Duration.ofDays(29))).entered();

        var resumed = (Balloting.BallotFailed) held.resume(NOW.plus(Duration.ofDays(60)), UnaryOperator.identity())
                .entered();

        assertThat(resumed.since()).isEqualTo(failed.since().plus(Duration.ofDays(31)));
        assertThat(appealAt(resumed, NOW.plus(Duration.ofDays(60)))).isEmpty();
        assertThat(appealAt(resumed, NOW.plus(Duration.ofDays(61)))).isPresent();
        assertThat(appealAt(failed, NOW.plus(Duration.ofDays(30)))).as("without a hold").isPresent();
    }

    private static Optional<Hindrance> appealAt(Submission submission, Instant now) {
        return new CourseRules(submission, null, Standing.without(now)).hindrance(Action.APPEAL);
    }

    @Test
    void theClockOfAnAuthorStandsStillTooAndTellsNobodyOfWhatBounced() {
        var returned = ((Ability.Holdable) in(State.RETURNED)).hold("a question of law", NOW).entered();
        var bounced = ((Ability.Holdable) in(State.CHECK_FAILED)).hold("a question of law", NOW).entered();

        assertThat(((Resting.OnHold) returned).resume(NOW.plus(Duration.ofDays(80)), UnaryOperator.identity()).entered()
                .state())
                .isEqualTo(State.RETURNED);
        assertThat(returned.isPrivate()).isFalse();
        assertThat(bounced.isPrivate()).as("as before").isTrue();
    }

    @Test
    void theDaysOfNoticeAreKeptWhileTheClockStands() {
        var held = ((Ability.Holdable) in(State.BALLOT_READY)).hold("a question of law", NOW).entered();

        var resumed = (Deliberating.BallotReady) ((Resting.OnHold) held)
                .resume(NOW.plus(Duration.ofDays(20)), UnaryOperator.identity())
                .entered();

        assertThat(resumed.readyAt()).isEqualTo(NOW.plus(Duration.ofDays(20)));
    }
}

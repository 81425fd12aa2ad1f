package org.packstd.submissions.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.in;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.proposal.Impact;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;

/** Walks every command in every state and finds the table true. */
class WorkflowTest {

    @ParameterizedTest
    @EnumSource(State.class)
    void everyCommandLeadsWhereTheTableSays(State state) {
        for (var action : Action.values()) {
            if (Workflow.legalStates(action).contains(state)) {
                for (var taken : take(action, in(state))) {
                    assertThat(Workflow.leadsTo(action, state)).as("%s in %s", action, state)
                            .contains(taken.entered().state());
                    oneStepOnIn(taken, in(state));
                }
            }
        }
    }

    /** No state without a trace: a change is one version on, and if the world hears of it one event on. */
    private static void oneStepOnIn(Transition taken, Submission before) {
        var was = before.dossier();
        var is = taken.entered().dossier();
        assertThat(is.version()).as(taken.deed()).isEqualTo(was.version() + 1);
        assertThat(is.sequence()).as(taken.deed()).isEqualTo(was.sequence() + (taken.event() == null ? 0 : 1));
        assertThat(taken.deed()).isNotBlank();
    }

    @Test
    void everyStateIsReachedAndEveryOneButTheLastHasAWayToTheEnd() {
        var reached = EnumSet.of(State.DRAFT);
        while (reached.addAll(reached.stream().flatMap(state -> next(state).stream()).toList())) {
            assertThat(reached).isNotEmpty();
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());

        for (var state : State.values()) {
            var ahead = EnumSet.of(state);
            while (ahead.addAll(ahead.stream().flatMap(each -> next(each).stream()).toList())) {
                assertThat(ahead).isNotEmpty();
            }
            if (!state.isTerminal()) {
                assertThat(ahead).as("from %s", state).contains(State.PUBLISHED, State.REJECTED);
            }
        }
    }

    @Test
    void whatIsOverHasNoCommandButAnAppealAgainstARejection() {
        for (var state : State.values()) {
            if (state.isTerminal()) {
                var left = Arrays.stream(Action.values())
                        .filter(action -> Workflow.legalStates(action).contains(state)).toList();
                assertThat(left).as("in %s", state).isSubsetOf(Action.APPEAL);
                assertThat(left.isEmpty()).isEqualTo(state != State.REJECTED);
            }
        }
    }

    @Test
    void votesAreTakenInABallotAndInARecirculationAndGiveWayBetweenThem() {
        assertThat(Workflow.legalStates(Action.VOTE)).containsExactly(State.BALLOT_OPEN, State.NEGATIVE_RESOLUTION,
                State.RECIRCULATION);
    }

    @Test
    void whatWasRejectedInItsReviewGoesBackToItIfTheAppealIsRight() {
        var rejected = ((Ability.Rejectable) in(State.IN_REVIEW)).reject(Grounds.of("unheard"), NOW).entered();
        var appealed = ((Ability.Appealable) rejected).appeal(new Appeal("mei", "unheard", "hear", NOW), NOW).entered();

        var upheld = ((Resting.Appealed) appealed).uphold(NOW).entered();

        assertThat(upheld.state()).isEqualTo(State.IN_REVIEW);
        assertThat(Objects.requireNonNull(upheld.dossier().course()).back()).isNull();
    }

    @Test
    void aConsentIsGoodForOneRecallOnly() {
        var open = (Balloting.BallotOpen) ((Ability.Withdrawable) in(State.BALLOT_OPEN))
                .consent(Consent.RECALL, "chen", NOW).entered();
        assertThat(Objects.requireNonNull(open.dossier().course()).consent()).isEqualTo(Consent.RECALL);

        var recalled = open.recall(NOW).entered();

        assertThat(Objects.requireNonNull(recalled.dossier().course()).consent()).isNull();
    }

    private static Set<State> next(State state) {
        var next = EnumSet.noneOf(State.class);
        for (var action : Action.values()) {
            if (Workflow.legalStates(action).contains(state)) {
                next.addAll(Workflow.leadsTo(action, state));
            }
        }
        Workflow.TIMERS.stream().filter(timer -> timer.from() == state).forEach(timer -> next.addAll(timer.to()));
        return next;
    }

    /** Every way to take a command in that state. */
    private static List<Transition> take(Action action, Submission submission) {
        return switch (action) {
            case EDIT -> List.of(((Ability.Editable) submission).edit(Submitted.proposal(), NOW));
            case SUBMIT -> List.of(((Ability.Editable) submission).submit(NOW));
            case WITHDRAW -> List.of(((Ability.Withdrawable) submission).withdraw(NOW));
            case CONSENT -> submission.dossier().course() == null
                    ? List.of()
                    : List.of(((Ability.Withdrawable) submission).consent(Consent.WITHDRAWAL, "chen", NOW));
            case ACCEPT -> List.of(((Deliberating.Triage) submission).accept(Submitted.COURSE, NOW));
            case RETURN -> List.of(((Ability.Returnable) submission).returnToAuthor(Grounds.of("unclear"), NOW));
            case REJECT -> List.of(((Ability.Rejectable) submission).reject(Grounds.of("out of scope"), NOW));
            case ASSIGN_REVIEWERS -> submission instanceof Deliberating.Accepted accepted
                    ? List.of(accepted.startReview(NOW))
                    : List.of();
            case REVIEW, WAIVE_REVIEW, VOTE -> List.of(); // nothing of the submission itself changes
            case REQUEST_REVISION -> mended((Ability.Revisable) submission);
            case OPEN_ENQUIRY -> List.of(((Ability.Enquirable) submission).openEnquiry(Submitted.CLOSES_AT, NOW));
            case DECLARE_READY -> List.of(((Ability.Declarable) submission).declareReady(Impact.ofNew(NOW), NOW));
            case REOPEN -> List.of(((Deliberating.BallotReady) submission).reopen(NOW));
            case OPEN_BALLOT ->
                List.of(((Ability.Ballotable) submission).openBallot(Submitted.terms(submission, 4), NOW));
            case CLOSE -> List.of(((Ability.Voting) submission).closeBallot(NOW));
            case RECALL -> List.of(((Balloting.BallotOpen) submission).recall(NOW));
            case EXTEND -> List.of(((Ability.Voting) submission).extend(Submitted.CLOSES_AT, NOW));
            case RECIRCULATE -> List.of(((Balloting.NegativeResolution) submission)
                    .recirculate(Submitted.terms(submission, 4).asRecirculation(), "nothing changed", NOW));
            case CONCLUDE -> List.of(((Balloting.NegativeResolution) submission).conclude(NOW));
            case CERTIFY -> List.of(((Deciding.ProceduralReview) submission).certify(Duration.ZERO, NOW),
                    ((Deciding.ProceduralReview) submission).certify(Duration.ofDays(14), NOW));
            case REFUSE -> List.of(((Deciding.ProceduralReview) submission).refuse("not balanced", NOW),
                    ((Deciding.ProceduralReview) submission).sendBack(NOW));
            case PUBLISH -> List.of(((Deciding.Approved) submission).release(NOW));
            case HOLD -> List.of(((Ability.Holdable) submission).hold("a question of law", NOW));
            case RESUME -> List.of(((Resting.OnHold) submission).resume(NOW, UnaryOperator.identity()));
            case APPEAL -> List.of(((Ability.Appealable) submission)
                    .appeal(new Appeal("bluepeak-osat", "unheard", "hear", NOW), NOW));
            case DECIDE_APPEAL -> List.of(((Resting.Appealed) submission).uphold(NOW),
                    ((Resting.Appealed) submission).dismiss(NOW));
        };
    }

    /** A revision is asked for, and once it is mended it comes back to where it was asked for. */
    private static List<Transition> mended(Ability.Revisable submission) {
        var asked = new ArrayList<Transition>();
        for (var back : List.of(State.IN_REVIEW, State.COMMENT_RESOLUTION)) {
            var taken = submission.requestRevision("figures are missing", back, NOW);
            var revision = (Authoring.RevisionRequired) taken.entered();
            var edited = (Authoring.RevisionRequired) revision.edit(Submitted.proposal(), NOW).entered();
            var checked = ((Authoring.Validating) edited.submit(NOW).entered()).checked(PASSED, NOW).entered();
            assertThat(checked.state()).isEqualTo(back);
            assertThat(checked.dossier().textRevision()).isEqualTo(submission.dossier().textRevision() + 1);
            asked.add(taken);
        }
        return asked;
    }

    @Test
    void aTextThatIsMendedAfterItsBallotComesBackWithTheVotesThatItHad() {
        var open = (Balloting.NegativeResolution) in(State.NEGATIVE_RESOLUTION);
        var revision = (Authoring.RevisionRequired) open.requestRevision("widen", State.NEGATIVE_RESOLUTION, NOW)
                .entered();

        var back = ((Authoring.Validating) revision.submit(NOW).entered()).checked(PASSED, NOW).entered();

        assertThat(back.ballot()).isEqualTo(open.ballot());
        assertThat(back.ballots()).isEqualTo(open.ballots());
    }

    @Test
    void whatIsPublishedIsNoLongerAnybodysToDecide() {
        var published = ((Deciding.Approved) in(State.APPROVED)).published(new PublishedAs("PS-CSP-0012", "A"), NOW);

        assertThat(next(published.entered().state())).isEmpty();
    }
}

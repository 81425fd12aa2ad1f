package org.packstd.submissions.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.BROKEN;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;
import static org.packstd.submissions.submission.Submitted.in;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Tally;

class SubmissionTest {

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateIsReachedByLegalCommandsAndKnowsItsName(State state) {
        assertThat(in(state).state()).isEqualTo(state);
    }

    @Test
    void theWayToAPublishedStandardIsAnnouncedStepByStepWithoutAGap() {
        var published = in(State.PUBLISHED);

        // submitted, validated, accepted, ballot opened, ballot closed, approved, published
        assertThat(published.dossier().sequence()).isEqualTo(7);
        // each of these, the draft, and the closing that is not announced
        assertThat(published.dossier().version()).isEqualTo(9);
    }

    @Test
    void aDraftThatIsOnlyEditedOrTakenBackIsNobodysNews() {
        var edited = draft("sub-01").edit(Submitted.proposal(), NOW);
        var withdrawn = draft("sub-01").withdraw(NOW);

        assertThat(edited.event()).isNull();
        assertThat(edited.entered().isPrivate()).isTrue();
        assertThat(withdrawn.event()).isNull();
        assertThat(withdrawn.entered().isPrivate()).isTrue();
        assertThat(withdrawn.entered().dossier().sequence()).isZero();
    }

    @Test
    void editingKeepsTheStateAndMakesANewVersion() {
        var returned = (Authoring.Returned) in(State.RETURNED);

        var edited = returned.edit(Submitted.proposal(), NOW.plusSeconds(5)).entered();

        assertThat(edited.state()).isEqualTo(State.RETURNED);
        assertThat(edited.dossier().version()).isEqualTo(returned.dossier().version() + 1);
        assertThat(edited.dossier().updatedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(edited.dossier().createdAt()).isEqualTo(NOW);
    }

    @Test
    void findingsDecideBetweenTriageAndBackToTheAuthor() {
        var validating = (Authoring.Validating) in(State.VALIDATING);

        assertThat(validating.checked(PASSED, NOW).event()).isEqualTo(EventType.VALIDATED);
        assertThat(validating.checked(BROKEN, NOW).event()).isEqualTo(EventType.CHECK_FAILED);
        assertThat(validating.checked(BROKEN, NOW).entered().isPrivate()).isTrue();
    }

    @Test
    void aFailedBallotIsFollowedByAnotherRoundWithABallotOfItsOwn() {
        var failed = (Balloting.BallotFailed) in(State.BALLOT_FAILED);

        var returned = (Authoring.Returned) failed.returnToAuthor(Grounds.of("mend it"), NOW).entered();
        var accepted = (Deliberating.Accepted) ((Deliberating.Triage) ((Authoring.Validating) returned.submit(NOW)
                .entered())
                .checked(PASSED, NOW).entered()).accept(Submitted.COURSE, NOW).entered();

        assertThat(accepted.nextBallot()).hasToString("sub-01-b2");
        assertThat(accepted.ballots()).singleElement().isInstanceOf(Ballot.Decided.class);
    }

    @Test
    void aBallotThatIsOpenIsWithdrawnWithItsSubmission() {
        var withdrawn = ((Balloting.BallotOpen) in(State.BALLOT_OPEN)).withdraw(NOW).entered();

        assertThat(withdrawn.lastBallot()).isInstanceOf(Ballot.Withdrawn.class);
        assertThat(withdrawn.ballot()).isNull();
    }

    @Test
    void theOutcomeOfTheTallyDecidesTheNextState() {
        var closed = (Balloting.BallotClosed) in(State.BALLOT_CLOSED);

        assertThat(closed.tallied(new Tally(Counts.of(new Count(4, 3, 1, 0)), Outcome.PASSED), NOW).entered().state())
                .isEqualTo(State.PROCEDURAL_REVIEW);
        assertThat(closed.tallied(new Tally(Counts.of(new Count(4, 1, 3, 0)), Outcome.FAILED), NOW).entered().state())
                .isEqualTo(State.BALLOT_FAILED);
        assertThat(closed.tallied(new Tally(Counts.of(new Count(4, 1, 0, 0)), Outcome.FAILED_NO_RETURN), NOW).entered()
                .state())
                .isEqualTo(State.BALLOT_FAILED);
    }

    @Test
    void whatCannotBePublishedGoesBackWithTheReasonAndItsBallotOnFile() {
        var approved = (Deciding.Approved) in(State.APPROVED);

        var refused = approved.publicationRefused("D9: out of date", NOW);

        assertThat(refused.event()).isEqualTo(EventType.RETURNED);
        assertThat(refused.entered().reason()).isEqualTo("D9: out of date");
        assertThat(refused.entered().ballots()).hasSize(1);
    }
}

package org.packstd.submissions.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.in;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Submitted;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submitted;

/** What policies ask of the course of a submission, besides roles and states. */
class CourseRulesTest {

    private static final Policy IEEE = KnownPolicies.all().find("ieee-like").orElseThrow();
    private static final Policy HOUSE_RULE = KnownPolicies.all().find("two-thirds", 1).orElseThrow();

    @Test
    void aFailedBallotIsAppealedAgainstFromItsCountOn() {
        assertThat(asked(Action.APPEAL, in(State.BALLOT_FAILED), NOW.plus(Duration.ofDays(29)))).isEmpty();
        assertThat(asked(Action.APPEAL, in(State.BALLOT_FAILED), NOW.plus(Duration.ofDays(30)))).isPresent();
    }

    @Test
    void noticeIsGivenBeforeABallot() {
        var ready = in(State.BALLOT_READY);

        assertThat(asked(Action.OPEN_BALLOT, ready, NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("7 days of notice"));
        assertThat(asked(Action.OPEN_BALLOT, ready, NOW.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(asked(Action.OPEN_BALLOT, in(State.ACCEPTED), NOW)).isPresent();
    }

    @Test
    void aBallotIsCalledBackBeforeAVoteWasBegunOrWithTheConsentOfTheChair() {
        var open = in(State.BALLOT_OPEN);
        var agreed = ((Ability.Withdrawable) open).consent(Consent.RECALL, "chen", NOW).entered();

        assertThat(rules(open, new Standing(0, false, NOW)).hindrance(Action.RECALL)).isEmpty();
        for (var begun : List.of(new Standing(1, false, NOW), new Standing(0, true, false, NOW))) {
            assertThat(rules(open, begun).hindrance(Action.RECALL).map(Hindrance::reason)).hasValueSatisfying(
                    reason -> assertThat(reason).startsWith("consent: none (expected: the chair's consent to RECALL"));
            assertThat(rules(agreed, begun).hindrance(Action.RECALL)).isEmpty();
        }
    }

    @Test
    void nothingIsHandedInWithoutTheLicenceToPublishIt() {
        var draft = (Ability.Editable) in(State.DRAFT);

        assertThat(asked(Action.SUBMIT, draft, NOW)).hasValueSatisfying(
                reason -> assertThat(reason).startsWith("licenceGranted: false"));
        assertThat(asked(Action.SUBMIT, edited(draft, new Cover(null, null, true)), NOW)).isEmpty();
    }

    @Test
    void aTextThatWasAskedForAnewSaysWhatChanged() {
        var required = (Ability.Editable) in(State.REVISION_REQUIRED);
        var noted = edited(required, new Cover(null, "The standoff was widened.", true));

        assertThat(asked(Action.SUBMIT, edited(required, new Cover(null, null, true)), NOW)).hasValueSatisfying(
                reason -> assertThat(reason).startsWith("changeNote: none"));
        assertThat(asked(Action.SUBMIT, noted, NOW)).isEmpty();
    }

    @Test
    void whatChangedIsSaidOfEachTextAnew() {
        var cover = new Cover(null, "The standoff was widened.", true);
        var noted = (Ability.Editable) edited((Ability.Editable) in(State.DRAFT), cover);
        assertThat(noted.dossier().proposal().cover()).isEqualTo(cover);
        var checked = ((Authoring.Validating) noted.submit(NOW).entered()).checked(Submitted.BROKEN, NOW).entered();

        var again = edited((Ability.Editable) checked, cover);

        assertThat(again.dossier().proposal().cover().changeNote()).as("that of the text before").isNull();
    }

    @Test
    void anEnquiryNeedsTitleAndAbstractInBothLanguages() {
        var english = LocalizedText.english("A package.");
        var both = new LocalizedText("A package.", "封装");

        assertThat(asked(Action.OPEN_ENQUIRY, reviewed(both, english), NOW)).hasValueSatisfying(
                reason -> assertThat(reason).isEqualTo("abstract: not in both languages (expected: en and zh)"));
        assertThat(asked(Action.OPEN_ENQUIRY, reviewed(english, both), NOW)).hasValueSatisfying(
                reason -> assertThat(reason).startsWith("title: in one language"));
        assertThat(asked(Action.OPEN_ENQUIRY, reviewed(both, both), NOW)).isEmpty();
    }

    @Test
    void aTextThatIsMendedAfterItsEnquiryStaysReadyInBothLanguages() {
        var both = new LocalizedText("A package.", "封装");
        var enquired = ((Deliberating.InReview) reviewed(both, both)).openEnquiry(NOW.plusSeconds(60), NOW).entered();
        var resolving = (Deliberating.CommentResolution) ((Deliberating.Enquiry) enquired).close(NOW).entered();
        var mending = (Ability.Editable) resolving.requestRevision("widen", State.COMMENT_RESOLUTION, NOW).entered();
        var note = new Cover(both, "The standoff was widened.", true);

        assertThat(asked(Action.SUBMIT, edited(mending, note), NOW)).as("its Chinese title is gone")
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("title: in one language"));
        assertThat(asked(Action.SUBMIT, mending.edit(covered(both, note), NOW).entered(), NOW)).isEmpty();
    }

    private static Submission edited(Ability.Editable editable, Cover cover) {
        return editable.edit(covered(LocalizedText.english("Fine-pitch CSP"), cover), NOW).entered();
    }

    private static Submission reviewed(LocalizedText title, LocalizedText summary) {
        var draft = Submission.draft(new SubmissionId("sub-01"), Submitted.PROPOSER,
                covered(title, new Cover(summary, null, true)), NOW);
        var triage = (Deliberating.Triage) ((Authoring.Validating) draft.submit(NOW).entered())
                .checked(Submitted.PASSED, NOW).entered();
        var accepted = (Deliberating.Accepted) triage.accept(Course.taken(null, "ieee-like", 2, NOW), NOW).entered();
        return accepted.startReview(NOW).entered();
    }

    private static Proposal covered(LocalizedText title, Cover cover) {
        return new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null, title,
                LocalizedText.english("Balls on a matrix."), null, new Payload("{}"), null, null, cover, List.of());
    }

    @Test
    void anOpenNegativeIsShownToTheVotersAgainBeforeItIsConcluded() {
        var resolution = in(State.NEGATIVE_RESOLUTION);

        assertThat(rules(resolution, new Standing(false, false, 1, NOW)).hindrance(Action.CONCLUDE)).isPresent();
        assertThat(rules(resolution, new Standing(false, false, 0, NOW)).hindrance(Action.CONCLUDE)).isEmpty();
    }

    @Test
    void aTextSaysWhatItCoversBeforeItIsHandedIn() {
        var without = new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null,
                LocalizedText.english("Fine-pitch CSP"), null, null, new Payload("{}"), null, null,
                new Cover(null, null, true), List.of());
        var draft = ((Ability.Editable) in(State.DRAFT)).edit(without, NOW).entered();

        assertThat(asked(Action.SUBMIT, draft, NOW)).hasValueSatisfying(
                reason -> assertThat(reason).startsWith("scope: none (expected:"));
    }

    @Test
    void alsoTheShortWayKeepsWhatItTookUpUntilTheChairAgrees() {
        var accepted = in(State.ACCEPTED);

        assertThat(new CourseRules(accepted, null, Standing.without(NOW)).hindrance(Action.WITHDRAW)).isPresent();
        assertThat(new CourseRules(in(State.TRIAGE), null, Standing.without(NOW)).hindrance(Action.WITHDRAW)).isEmpty();
    }

    @Test
    void whatWasTakenUpIsTakenBackWithTheConsentOfTheChairToJustThat() {
        var review = (Deliberating.InReview) in(State.IN_REVIEW);
        assertThat(asked(Action.WITHDRAW, review, NOW)).isPresent();

        assertThat(asked(Action.WITHDRAW, review.consent(Consent.RECALL, "chen", NOW).entered(), NOW)).isPresent();
        assertThat(asked(Action.WITHDRAW, review.consent(Consent.WITHDRAWAL, "chen", NOW).entered(), NOW)).isEmpty();
    }

    @Test
    void theSameTextIsNotHandedInTwice() {
        var back = (Ability.Editable) in(State.REVISION_REQUIRED);
        assertThat(asked(Action.SUBMIT, back, NOW)).isPresent();

        var changed = edited(back, new Cover(null, "The standoff was widened.", true));
        assertThat(asked(Action.SUBMIT, changed, NOW)).isEmpty();
    }

    @Test
    void aStepThatThePolicyHasIsNotLeftOut() {
        assertThat(asked(Action.OPEN_ENQUIRY, in(State.ACCEPTED), NOW))
                .hasValueSatisfying(reason -> assertThat(reason).contains("reviews: none"));
        assertThat(asked(Action.DECLARE_READY, in(State.ACCEPTED), NOW))
                .hasValueSatisfying(reason -> assertThat(reason).contains("reviews: none"));
        assertThat(asked(Action.DECLARE_READY, in(State.IN_REVIEW), NOW))
                .hasValueSatisfying(reason -> assertThat(reason).contains("enquiry: none"));
        assertThat(asked(Action.DECLARE_READY, in(State.COMMENT_RESOLUTION), NOW)).isEmpty();
    }

    @Test
    void aStepThatThePolicyLeavesOutIsNotTaken() {
        for (var action : List.of(Action.ASSIGN_REVIEWERS, Action.OPEN_ENQUIRY)) {
            assertThat(new CourseRules(in(State.ACCEPTED), HOUSE_RULE, Standing.without(NOW)).hindrance(action))
                    .as(action.wireName()).isPresent();
        }
        assertThat(new CourseRules(in(State.NEGATIVE_RESOLUTION), HOUSE_RULE, Standing.without(NOW))
                .hindrance(Action.RECIRCULATE)).isPresent();
        assertThat(new CourseRules(in(State.ACCEPTED), HOUSE_RULE, Standing.without(NOW))
                .hindrance(Action.OPEN_BALLOT)).as("the short way").isEmpty();
    }

    @Test
    void anEnquiryIsForReadersOfBothLanguages() {
        var inEnglish = (Deliberating.InReview) in(State.IN_REVIEW);

        assertThat(asked(Action.OPEN_ENQUIRY, inEnglish, NOW))
                .hasValueSatisfying(reason -> assertThat(reason).contains("title: in one language"));
    }

    @Test
    void aBallotIsShownAgainOnlyAsOftenAsThePolicySays() {
        var resolution = (Balloting.NegativeResolution) in(State.NEGATIVE_RESOLUTION);
        for (var round = 0; round < IEEE.process().recirculationRounds(); round++) {
            assertThat(asked(Action.RECIRCULATE, resolution, NOW)).as("round %d", round).isEmpty();
            resolution = recirculated(resolution);
        }

        assertThat(asked(Action.RECIRCULATE, resolution, NOW))
                .hasValueSatisfying(reason -> assertThat(reason).contains("the chair concludes, revises or rejects"));
    }

    private static Balloting.NegativeResolution recirculated(Balloting.NegativeResolution resolution) {
        var terms = Submitted.terms(resolution, 4).asRecirculation();
        var again = (Balloting.Recirculation) resolution.recirculate(terms, "nothing changed", NOW).entered();
        var closed = (Balloting.BallotClosed) again.closeBallot(NOW).entered();
        return (Balloting.NegativeResolution) closed
                .tallied(new Tally(Counts.of(new Count(4, 3, 1, 0)), Outcome.PASSED_PENDING_RESOLUTION), NOW)
                .entered();
    }

    @Test
    void whatIsCertifiedIsPublishedAfterTheDaysForAppealsAndThenNoMoreAppealedAgainstOrHeld() {
        var review = (Deciding.ProceduralReview) in(State.PROCEDURAL_REVIEW);
        var approved = (Deciding.Approved) review.certify(Duration.ofDays(14), NOW).entered();
        var end = NOW.plus(Duration.ofDays(14));

        assertThat(asked(Action.PUBLISH, approved, end.minusMillis(1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("appeals: until " + end));
        assertThat(asked(Action.PUBLISH, approved, end)).isEmpty();
        assertThat(asked(Action.APPEAL, approved, end.plus(Duration.ofDays(400)))).isEmpty();
        var released = approved.release(end).entered();
        for (var late : List.of(Action.PUBLISH, Action.APPEAL, Action.HOLD)) {
            assertThat(asked(late, released, end)).as(late.wireName())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("publication: under way"));
        }
    }

    private static Optional<String> asked(Action action, Submission submission, Instant now) {
        return rules(submission, Standing.without(now)).hindrance(action).map(Hindrance::reason);
    }

    private static CourseRules rules(Submission submission, Standing standing) {
        return new CourseRules(submission, IEEE, standing);
    }
}

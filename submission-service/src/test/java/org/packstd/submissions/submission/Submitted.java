package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.Finding;
import org.packstd.submissions.proposal.Impact;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Severity;

/** A submission of aurora-semi, taken to any state by legal commands only. */
public final class Submitted {

    public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    public static final Instant CLOSES_AT = NOW.plus(Duration.ofDays(30));
    public static final String PROPOSER = "aurora-semi";
    public static final CheckReport PASSED = new CheckReport("sha256:" + "0".repeat(64), List.of());
    public static final CheckReport BROKEN = new CheckReport(null,
            List.of(new Finding("B1", Severity.ERROR, "/broken", "true", "absent",
                    LocalizedText.english("It is broken."))));

    public static final Actor LIN = new Actor("lin", PROPOSER, "member");
    /** The house rule: nothing but a ballot. */
    public static final Course COURSE = Course.taken(null, "two-thirds", 1, NOW);

    private Submitted() {}

    public static Proposal proposal() {
        return new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null, LocalizedText.english("Fine-pitch CSP"),
                null,
                null,
                new Payload("{\"variations\":[]}"));
    }

    public static Authoring.Draft draft(String id) {
        return Submission.draft(new SubmissionId(id), PROPOSER, proposal(), NOW);
    }

    public static Submission in(State state) {
        return in(state, "sub-01");
    }

    public static Submission in(State state, String id) {
        return switch (state) {
            case DRAFT -> draft(id);
            case VALIDATING -> draft(id).submit(NOW).entered();
            case CHECK_FAILED -> ((Authoring.Validating) in(State.VALIDATING, id)).checked(BROKEN, NOW).entered();
            case TRIAGE -> ((Authoring.Validating) in(State.VALIDATING, id)).checked(PASSED, NOW).entered();
            case RETURNED ->
                ((Deliberating.Triage) in(State.TRIAGE, id)).returnToAuthor(Grounds.of("unclear"), NOW).entered();
            case REJECTED ->
                ((Deliberating.Triage) in(State.TRIAGE, id)).reject(Grounds.of("out of scope"), NOW).entered();
            case ACCEPTED -> ((Deliberating.Triage) in(State.TRIAGE, id)).accept(COURSE, NOW).entered();
            case BALLOT_OPEN -> {
                var accepted = (Deliberating.Accepted) in(State.ACCEPTED, id);
                yield accepted.openBallot(terms(accepted, 4), NOW).entered();
            }
            case BALLOT_CLOSED -> ((Balloting.BallotOpen) in(State.BALLOT_OPEN, id)).closeBallot(NOW).entered();
            case BALLOT_FAILED ->
                closed(id).tallied(new Tally(Counts.of(new Count(4, 0, 3, 0)), Outcome.FAILED), NOW).entered();
            case PROCEDURAL_REVIEW ->
                closed(id).tallied(new Tally(Counts.of(new Count(4, 3, 0, 1)), Outcome.PASSED), NOW).entered();
            case APPROVED ->
                ((Deciding.ProceduralReview) in(State.PROCEDURAL_REVIEW, id)).certify(Duration.ZERO, NOW).entered();
            case PUBLISHED -> ((Deciding.Approved) in(State.APPROVED, id))
                    .published(new PublishedAs("PS-CSP-0012", "A"), NOW).entered();
            case IN_REVIEW -> ((Deliberating.Accepted) in(State.ACCEPTED, id)).startReview(NOW).entered();
            case REVISION_REQUIRED -> ((Deliberating.InReview) in(State.IN_REVIEW, id))
                    .requestRevision("figures are missing", State.IN_REVIEW, NOW).entered();
            case ENQUIRY -> ((Deliberating.InReview) in(State.IN_REVIEW, id)).openEnquiry(CLOSES_AT, NOW).entered();
            case COMMENT_RESOLUTION -> ((Deliberating.Enquiry) in(State.ENQUIRY, id)).close(NOW).entered();
            case BALLOT_READY ->
                ((Deliberating.CommentResolution) in(State.COMMENT_RESOLUTION, id)).declareReady(Impact.ofNew(NOW), NOW)
                        .entered();
            case NEGATIVE_RESOLUTION -> closed(id)
                    .tallied(new Tally(Counts.of(new Count(4, 3, 1, 0)), Outcome.PASSED_PENDING_RESOLUTION), NOW)
                    .entered();
            case RECIRCULATION -> {
                var open = (Balloting.NegativeResolution) in(State.NEGATIVE_RESOLUTION, id);
                yield open.recirculate(terms(open, 4).asRecirculation(), "nothing changed", NOW).entered();
            }
            case ON_HOLD -> ((Deliberating.Triage) in(State.TRIAGE, id)).hold("a question of law", NOW).entered();
            case APPEALED -> ((Deciding.Rejected) in(State.REJECTED, id))
                    .appeal(new Appeal("bluepeak-osat", "nobody read it", "read it", NOW), NOW).entered();
            case EXPIRED -> ((Authoring.Returned) in(State.RETURNED, id)).expire(NOW).entered();
            case WITHDRAWN -> ((Deliberating.Triage) in(State.TRIAGE, id)).withdraw(NOW).entered();
        };
    }

    public static Terms terms(Submission accepted, int electorate) {
        var id = accepted.nextBallot();
        return new Terms(id, "two-thirds", 1, "sha256:" + "0".repeat(64), new SnapshotId(id + "-s"), electorate, NOW,
                CLOSES_AT);
    }

    private static Balloting.BallotClosed closed(String id) {
        return (Balloting.BallotClosed) in(State.BALLOT_CLOSED, id);
    }
}

package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.persistence.Fields.part;
import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.requiredPart;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.ReasonCode;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;

/** What only some states have. A hold and an appeal lie over another state, whose fields stay where they are. */
final class StateDocument {

    /** When what lies over another state began. */
    static final String OVER_SINCE = "over.at";
    static final String OVERDUE = "over.overdue";
    /** The state that is lain over. */
    static final String OVER_STATE = "over.state";

    private static final String OVER = "over";
    private static final String STATE = "state";

    private StateDocument() {}

    static void write(Submission submission, Document document) {
        switch (submission) {
            case Deliberating.Enquiry enquiry -> document.append("enquiryClosesAt", Date.from(enquiry.closesAt()));
            case Deliberating.BallotReady ready -> document.append("readyAt", Date.from(ready.readyAt()));
            case Ability.Resolving resolving ->
                document.append(SubmissionDocument.SINCE, Date.from(resolving.since()));
            case Balloting.BallotFailed failed -> document.append("appealableSince", Date.from(failed.since()));
            case Balloting.Recirculation recirculation ->
                document.append("coverLetter", recirculation.coverLetter());
            case Deciding.Approved approved -> document.append("appealsUntil", Date.from(approved.appealsUntil()))
                    .append("released", approved.released());
            case Deciding.Published published -> document.append("published",
                    new Document("designation", published.as().designation())
                            .append("revision", published.as().revision()));
            case Resting.OnHold hold -> {
                write(hold.held(), document);
                var over = new Document(STATE, hold.held().state().name()).append("reason", hold.reason())
                        .append("at", Date.from(hold.since()));
                if (document.get(OVER) instanceof Document appeal) {
                    over.append(OVER, appeal);
                }
                document.append(OVER, over);
            }
            case Resting.Appealed appealed -> {
                write(appealed.decided(), document);
                document.append(OVER, encode(appealed));
            }
            default -> {
            }
        }
    }

    private static Document encode(Resting.Appealed appealed) {
        var appeal = appealed.appeal();
        return new Document(STATE, appealed.decided().state().name()).append("organisation", appeal.organisation())
                .append("text", appeal.text()).append("remedy", appeal.remedy())
                .append("at", Date.from(appeal.filedAt())).append("since", Date.from(appeal.since()))
                .append("overdue", appeal.overdue());
    }

    static Submission decode(State state, Dossier dossier, Document document) {
        return switch (state) {
            case DRAFT -> new Authoring.Draft(dossier);
            case VALIDATING -> new Authoring.Validating(dossier);
            case CHECK_FAILED -> new Authoring.CheckFailed(dossier, report(document));
            case TRIAGE -> new Deliberating.Triage(dossier, report(document));
            case RETURNED -> new Authoring.Returned(dossier, report(document), grounds(document));
            case REJECTED -> new Deciding.Rejected(dossier, report(document), grounds(document));
            case ACCEPTED -> new Deliberating.Accepted(dossier, report(document));
            case IN_REVIEW -> new Deliberating.InReview(dossier, report(document));
            case REVISION_REQUIRED -> new Authoring.RevisionRequired(dossier, report(document), reason(document));
            case ENQUIRY ->
                new Deliberating.Enquiry(dossier, report(document), requiredInstant(document, "enquiryClosesAt"));
            case COMMENT_RESOLUTION ->
                new Deliberating.CommentResolution(dossier, report(document), since(dossier, document));
            case BALLOT_READY ->
                new Deliberating.BallotReady(dossier, report(document), requiredInstant(document, "readyAt"));
            case BALLOT_OPEN ->
                new Balloting.BallotOpen(dossier, report(document), ballot(document, Ballot.Open.class));
            case BALLOT_CLOSED ->
                new Balloting.BallotClosed(dossier, report(document), ballot(document, Ballot.Closing.class));
            case BALLOT_FAILED -> failed(dossier, document);
            case NEGATIVE_RESOLUTION -> new Balloting.NegativeResolution(dossier, report(document), decided(document),
                    since(dossier, document));
            case RECIRCULATION -> new Balloting.Recirculation(dossier, report(document),
                    ballot(document, Ballot.Open.class), text(document, "coverLetter"));
            case PROCEDURAL_REVIEW -> new Deciding.ProceduralReview(dossier, report(document), decided(document));
            case APPROVED -> approved(dossier, document);
            case PUBLISHED -> new Deciding.Published(dossier, report(document), decided(document),
                    requiredPart(document, "published",
                            as -> new PublishedAs(text(as, "designation"), text(as, "revision"))));
            case WITHDRAWN ->
                new Resting.Withdrawn(dossier, part(document, "report", ProposalDocument::decodeReport),
                        document.getBoolean(SubmissionDocument.PRIVATE, true));
            case EXPIRED -> new Resting.Expired(dossier, part(document, "report", ProposalDocument::decodeReport),
                    document.getBoolean(SubmissionDocument.PRIVATE, true));
            case ON_HOLD -> requiredPart(document, OVER,
                    over -> new Resting.OnHold((Ability.Holdable) under(over, dossier, document),
                            text(over, "reason"), requiredInstant(over, "at")));
            case APPEALED -> requiredPart(document, OVER, over -> new Resting.Appealed(
                    under(over, dossier, document),
                    appeal(over)));
        };
    }

    /** What began before that was noted began with its last change. */
    private static Instant since(Dossier dossier, Document document) {
        var since = Fields.instant(document, SubmissionDocument.SINCE);
        return since == null ? dossier.updatedAt() : since;
    }

    /** What a hold lies over may be an appeal, which lies over a decision. */
    private static Submission under(Document over, Dossier dossier, Document document) {
        var state = State.valueOf(text(over, STATE));
        return state == State.APPEALED
                ? decode(state, dossier, new Document(document).append(OVER, over.get(OVER)))
                : decode(state, dossier, document);
    }

    /** Before appeals could be held their days ran from when they were filed. */
    private static Appeal appeal(Document over) {
        var filedAt = requiredInstant(over, "at");
        var since = Fields.instant(over, "since");
        return new Appeal(text(over, "organisation"), text(over, "text"), text(over, "remedy"), filedAt,
                since == null ? filedAt : since, over.getBoolean("overdue", false));
    }

    /** What failed before it could be held can be appealed from its close on. */
    private static Balloting.BallotFailed failed(Dossier dossier, Document document) {
        var since = Fields.instant(document, "appealableSince");
        var ballot = decided(document);
        return new Balloting.BallotFailed(dossier, report(document), ballot, since == null ? ballot.closedAt() : since);
    }

    /** What was approved before appeals had a window was released at once. */
    private static Deciding.Approved approved(Dossier dossier, Document document) {
        var until = Fields.instant(document, "appealsUntil");
        return new Deciding.Approved(dossier, report(document), decided(document),
                until == null ? dossier.updatedAt() : until, document.getBoolean("released", true));
    }

    private static CheckReport report(Document document) {
        return requiredPart(document, "report", ProposalDocument::decodeReport);
    }

    /** What was returned or rejected before there were codes has none of them. */
    private static Grounds grounds(Document document) {
        var code = document.getString("reasonCode");
        return code == null
                ? Grounds.of(reason(document))
                : new Grounds(ReasonCode.valueOf(code), reason(document));
    }

    private static String reason(Document document) {
        return text(document, "reason");
    }

    private static Ballot.Decided decided(Document document) {
        return ballot(document, Ballot.Decided.class);
    }

    private static <B extends Ballot> B ballot(Document document, Class<B> status) {
        return status.cast(requiredPart(document, "ballot", BallotDocument::decode));
    }
}

package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.persistence.Fields.date;
import static org.packstd.submissions.submission.persistence.Fields.instant;
import static org.packstd.submissions.submission.persistence.Fields.list;
import static org.packstd.submissions.submission.persistence.Fields.part;
import static org.packstd.submissions.submission.persistence.Fields.put;
import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** A submission as a document, without its outbox. */
final class SubmissionDocument {

    static final String VERSION = "version";
    static final String STATE = "state";
    static final String ORGANISATION = "organisation";
    static final String FAMILY = "family";
    static final String PRIVATE = "private";
    static final String DUE_AT = "dueAt";
    static final String ATTEMPTS = "attempts";
    static final String BALLOT_OPENS_AT = "ballotOpensAt";
    static final String HEARD = "heard";
    static final String SINCE = "since";
    /** Counted up by whoever stores something beside it, so no change of the submission sets it. */
    static final String ANNEXES = "annexes";
    /** The last electorate that began to vote; noted by its first vote, and left alone by changes too. */
    static final String VOTED_IN = "votedIn";

    private static final String IPR_POLICY = "iprPolicy";
    private static final List<String> COMMITTEE = List.of("course", "committee");

    /** Fields that some states or proposals do not have: a change takes away those that it does not set. */
    static final List<String> OPTIONAL = List.of("target", "scope", "rationale", "payload", "metadata", "context",
            ProposalDocument.COVER, ProposalDocument.SPONSORS, "submittedAt",
            "report",
            "reason", "reasonCode",
            "ballot", "published", "course", "lastDecision", "enquiryClosesAt", "readyAt", SINCE, "appealableSince",
            "coverLetter",
            "appealsUntil",
            "released", "over", BALLOT_OPENS_AT, DUE_AT);

    /** Time for whoever closed a ballot to count it; afterwards anyone may. */
    private static final Duration TIME_TO_COUNT = Duration.ofSeconds(10);

    private SubmissionDocument() {}

    static Document encode(Submission submission) {
        var dossier = submission.dossier();
        var document = new Document("_id", dossier.id().value())
                .append(VERSION, dossier.version())
                .append("sequence", dossier.sequence())
                .append(STATE, submission.state().name())
                .append(ORGANISATION, dossier.organisation())
                .append(PRIVATE, submission.isPrivate())
                .append("textRevision", dossier.textRevision())
                .append("edited", dossier.edited())
                .append("createdAt", Date.from(dossier.createdAt()))
                .append("updatedAt", Date.from(dossier.updatedAt()))
                .append("formerBallots", dossier.formerBallots().stream().map(BallotDocument::encode).toList());
        put(document, IPR_POLICY, dossier.iprPolicy());
        put(document, "submittedAt", date(dossier.submittedAt()));
        CourseDocument.write(dossier, document);
        ProposalDocument.write(dossier.proposal(), document);
        var report = submission.report();
        put(document, "report", report == null ? null : ProposalDocument.encode(report));
        put(document, "reason",
                submission instanceof Resting.OnHold hold ? hold.held().reason() : submission.reason());
        var code = submission instanceof Resting.OnHold hold ? hold.held().reasonCode() : submission.reasonCode();
        put(document, "reasonCode", code == null ? null : code.name());
        var ballot = submission.ballot();
        put(document, "ballot", ballot == null ? null : BallotDocument.encode(ballot));
        var last = submission.lastBallot();
        put(document, BALLOT_OPENS_AT, last == null ? null : Date.from(last.terms().opensAt()));
        StateDocument.write(submission, document);
        put(document, DUE_AT, date(dueAt(submission)));
        return document;
    }

    private static @Nullable Instant dueAt(Submission submission) {
        return switch (submission) {
            case Authoring.Validating validating -> validating.dossier().updatedAt();
            case Deliberating.Enquiry enquiry -> enquiry.closesAt();
            case Ability.Voting voting -> voting.ballot().terms().closesAt();
            case Balloting.BallotClosed closed -> closed.dossier().updatedAt().plus(TIME_TO_COUNT);
            case Resting.Appealed appealed -> appealed.appeal().overdue() ? null : appealed.appeal().decideBy();
            case Ability.Editable editable -> editable.dossier().updatedAt().plus(editable.patience());
            case Resting.OnHold hold -> hold.endsAt();
            case Deliberating.Triage _,Deciding.Rejected _,Deliberating.Accepted _,Deliberating.InReview _,Deliberating.CommentResolution _,Deliberating.BallotReady _,Balloting.BallotFailed _,Balloting.NegativeResolution _,Deciding.ProceduralReview _,Deciding.Approved _,Deciding.Published _,Resting.Withdrawn _,Resting.Expired _ ->
                null;
        };
    }

    static Submission decode(Document document) {
        var dossier = new Dossier(new SubmissionId(text(document, "_id")), text(document, ORGANISATION),
                document.getString(IPR_POLICY), ProposalDocument.read(document), document.getInteger("textRevision", 1),
                document.getBoolean("edited", true), part(document, "course", CourseDocument::decodeCourse),
                list(document, "formerBallots", BallotDocument::decode),
                part(document, "lastDecision", CourseDocument::decodeDecision),
                requiredInstant(document, "createdAt"), requiredInstant(document, "updatedAt"),
                instant(document, "submittedAt"), document.getLong(VERSION), document.getLong("sequence"),
                Objects.requireNonNullElse(document.getLong(ANNEXES), 0L));
        return StateDocument.decode(State.valueOf(text(document, STATE)), dossier, document);
    }

    static Overview overview(Document document) {
        var state = State.valueOf(text(document, STATE));
        return new Overview(new SubmissionId(text(document, "_id")), state,
                ProposalKind.valueOf(text(document, "kind")), new Family(text(document, FAMILY)),
                ProposalDocument.title(document), text(document, ORGANISATION), requiredInstant(document, "createdAt"),
                requiredInstant(document, "updatedAt"), closesAt(state, document));
    }

    /** As it was fixed: what is due may since have been put off to be tried again. */
    private static @Nullable Instant closesAt(State state, Document document) {
        return switch (state) {
            case ENQUIRY -> instant(document, "enquiryClosesAt");
            case BALLOT_OPEN, RECIRCULATION -> document.get("ballot", Document.class) instanceof Document ballot
                    ? instant(ballot, "closesAt")
                    : null;
            default -> null;
        };
    }

    static Balloted balloted(Document document) {
        var present = part(document, "ballot", BallotDocument::decode);
        var last = present == null ? list(document, "formerBallots", BallotDocument::decode).getLast() : present;
        return new Balloted(new SubmissionId(text(document, "_id")), ProposalDocument.title(document),
                new Family(text(document, FAMILY)), document.getEmbedded(COMMITTEE, String.class), last);
    }
}

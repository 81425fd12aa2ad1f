package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.persistence.Fields.date;
import static org.packstd.submissions.submission.persistence.Fields.instant;
import static org.packstd.submissions.submission.persistence.Fields.list;
import static org.packstd.submissions.submission.persistence.Fields.part;
import static org.packstd.submissions.submission.persistence.Fields.put;
import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.requiredPart;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.PublishedAs;
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

    /** Fields that some states or proposals do not have: a change takes away those that it does not set. */
    static final List<String> OPTIONAL = List.of("target", "scope", "rationale", "payload", "metadata", "submittedAt",
            "report",
            "reason",
            "ballot", "published", BALLOT_OPENS_AT, DUE_AT);

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
                .append("createdAt", Date.from(dossier.createdAt()))
                .append("updatedAt", Date.from(dossier.updatedAt()))
                .append("formerBallots", dossier.formerBallots().stream().map(BallotDocument::encode).toList());
        put(document, "submittedAt", date(dossier.submittedAt()));
        ProposalDocument.write(dossier.proposal(), document);
        var report = submission.report();
        put(document, "report", report == null ? null : ProposalDocument.encode(report));
        put(document, "reason", submission.reason());
        var ballot = submission.ballot();
        put(document, "ballot", ballot == null ? null : BallotDocument.encode(ballot));
        var last = submission.lastBallot();
        put(document, BALLOT_OPENS_AT, last == null ? null : Date.from(last.terms().opensAt()));
        if (submission instanceof Submission.Published published) {
            document.append("published", new Document("designation", published.as().designation())
                    .append("revision", published.as().revision()));
        }
        put(document, DUE_AT, date(dueAt(submission)));
        return document;
    }

    private static @Nullable Instant dueAt(Submission submission) {
        return switch (submission) {
            case Submission.Validating validating -> validating.dossier().updatedAt();
            case Submission.BallotOpen open -> open.ballot().terms().closesAt();
            case Submission.BallotClosed closed -> closed.dossier().updatedAt().plus(TIME_TO_COUNT);
            case Submission.Draft _,Submission.CheckFailed _,Submission.Triage _,Submission.Returned _,Submission.Rejected _,Submission.Accepted _,Submission.BallotFailed _,Submission.ProceduralReview _,Submission.Approved _,Submission.Published _,Submission.Withdrawn _ ->
                null;
        };
    }

    static Submission decode(Document document) {
        var dossier = new Dossier(new SubmissionId(text(document, "_id")), text(document, ORGANISATION),
                ProposalDocument.read(document), list(document, "formerBallots", BallotDocument::decode),
                requiredInstant(document, "createdAt"), requiredInstant(document, "updatedAt"),
                instant(document, "submittedAt"), document.getLong(VERSION), document.getLong("sequence"));
        return switch (State.valueOf(text(document, STATE))) {
            case DRAFT -> new Submission.Draft(dossier);
            case VALIDATING -> new Submission.Validating(dossier);
            case CHECK_FAILED -> new Submission.CheckFailed(dossier, report(document));
            case TRIAGE -> new Submission.Triage(dossier, report(document));
            case RETURNED -> new Submission.Returned(dossier, report(document), text(document, "reason"));
            case REJECTED -> new Submission.Rejected(dossier, report(document), text(document, "reason"));
            case ACCEPTED -> new Submission.Accepted(dossier, report(document));
            case BALLOT_OPEN ->
                new Submission.BallotOpen(dossier, report(document), ballot(document, Ballot.Open.class));
            case BALLOT_CLOSED ->
                new Submission.BallotClosed(dossier, report(document), ballot(document, Ballot.Closing.class));
            case BALLOT_FAILED ->
                new Submission.BallotFailed(dossier, report(document), ballot(document, Ballot.Decided.class));
            case PROCEDURAL_REVIEW ->
                new Submission.ProceduralReview(dossier, report(document), ballot(document, Ballot.Decided.class));
            case APPROVED -> new Submission.Approved(dossier, report(document), ballot(document, Ballot.Decided.class));
            case PUBLISHED -> new Submission.Published(dossier, report(document),
                    ballot(document, Ballot.Decided.class),
                    requiredPart(document, "published",
                            published -> new PublishedAs(text(published, "designation"), text(published, "revision"))));
            case WITHDRAWN ->
                new Submission.Withdrawn(dossier, part(document, "report", ProposalDocument::decodeReport),
                        document.getBoolean(PRIVATE, true));
        };
    }

    static Overview overview(Document document) {
        return new Overview(new SubmissionId(text(document, "_id")), State.valueOf(text(document, STATE)),
                ProposalKind.valueOf(text(document, "kind")), new Family(text(document, FAMILY)),
                ProposalDocument.title(document), text(document, ORGANISATION), requiredInstant(document, "updatedAt"));
    }

    static Balloted balloted(Document document) {
        var present = part(document, "ballot", BallotDocument::decode);
        var last = present == null ? list(document, "formerBallots", BallotDocument::decode).getLast() : present;
        return new Balloted(new SubmissionId(text(document, "_id")), ProposalDocument.title(document),
                new Family(text(document, FAMILY)), last);
    }

    private static CheckReport report(Document document) {
        return requiredPart(document, "report", ProposalDocument::decodeReport);
    }

    private static <B extends Ballot> B ballot(Document document, Class<B> status) {
        return status.cast(requiredPart(document, "ballot", BallotDocument::decode));
    }
}

package org.packstd.submissions.comment.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Anchor;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.CommentId;
import org.packstd.submissions.comment.CommentSeverity;
import org.packstd.submissions.comment.CommentType;
import org.packstd.submissions.comment.Disposition;
import org.packstd.submissions.comment.DispositionKind;
import org.packstd.submissions.comment.Footing;
import org.packstd.submissions.comment.Occasion;
import org.packstd.submissions.comment.ProposedChange;
import org.packstd.submissions.comment.Remark;
import org.packstd.submissions.comment.Reply;
import org.packstd.submissions.comment.Translation;
import org.packstd.submissions.comment.Translation.Language;
import org.packstd.submissions.comment.Verdict;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.submission.SubmissionId;

/** Between comments and documents. Beside what a comment is, a document has the fields that are searched for. */
final class CommentDocument {

    static final String SUBMISSION = "submission";
    static final String OCCASION = "occasion";
    static final String STAGE = "stage";
    static final String ORGANISATION = "organisation";
    static final String PERSON = "person";
    static final String PLACES = "places";
    static final String OPEN = "open";
    static final String MUST = "must";
    static final String FLAGGED = "flagged";
    static final String KIND = "kind";
    static final String SUBSTANTIVE = "substantive";
    static final String TEXT_REVISION = "textRevision";
    static final String BALLOT = "ballot";
    static final String VERSION = "version";
    static final String DISPOSITION = "disposition";
    static final String ANSWERED_AT = "disposition.at";
    static final String REPLY = "reply";

    private CommentDocument() {}

    static Document encode(Comment comment) {
        var remark = comment.remark();
        var document = new Document("_id", comment.id().value())
                .append(SUBMISSION, comment.submission().value())
                .append(OCCASION, comment.occasion().toString())
                .append(STAGE, comment.occasion().stage().name())
                .append(ORGANISATION, comment.organisation())
                .append(PERSON, comment.person())
                .append("anchor", anchor(remark.anchor()))
                .append(PLACES, remark.anchor().places())
                .append("type", remark.type().name())
                .append("severity", remark.severity().name())
                .append("text", text(remark))
                .append(TEXT_REVISION, comment.footing().textRevision())
                .append("flags", List.copyOf(comment.flags()))
                .append(FLAGGED, !comment.flags().isEmpty())
                .append("createdAt", Date.from(comment.createdAt()));
        put(document, "partHash", comment.footing().partHash());
        put(document, BALLOT, comment.ballot());
        var change = remark.change();
        put(document, "change", change == null ? null : change(change));
        document.putAll(changing(comment));
        return document;
    }

    /** What changes while a comment goes its way; fields that are null are to be removed. */
    static Document changing(Comment comment) {
        var disposition = comment.disposition();
        var verdict = disposition == null ? null : disposition.verdict();
        var document = new Document(OPEN, comment.isOpen()).append(MUST, comment.must())
                .append(VERSION, comment.version())
                .append(KIND, verdict == null ? "NONE" : verdict.kind().name())
                .append(SUBSTANTIVE, verdict != null && verdict.substantive() && verdict.kind().changesText());
        put(document, DISPOSITION, disposition == null ? null : disposition(disposition));
        put(document, REPLY, comment.reply() == null ? null : reply(comment.reply()));
        return document;
    }

    static Comment decode(Document document) {
        var text = document.get("text", Document.class);
        var anchor = document.get("anchor", Document.class);
        var change = document.get("change", Document.class);
        var remark = new Remark(
                new Anchor(anchor.getString("pointer"), anchor.getString("clause"), anchor.getString("figure"),
                        anchor.getInteger("line")),
                CommentType.valueOf(document.getString("type")),
                CommentSeverity.valueOf(document.getString("severity")),
                new LocalizedText(text.getString("en"), text.getString("zh")), translation(text),
                change == null ? null : change(change));
        var disposition = document.get(DISPOSITION, Document.class);
        var reply = document.get(REPLY, Document.class);
        return new Comment(new CommentId(document.getString("_id")), new SubmissionId(document.getString(SUBMISSION)),
                Occasion.parse(document.getString(OCCASION)), document.getString(ORGANISATION),
                document.getString(PERSON), remark,
                new Footing(document.getInteger(TEXT_REVISION), document.getString("partHash")),
                document.getString(BALLOT), document.getBoolean(MUST),
                new HashSet<>(document.getList("flags", String.class)), instant(document, "createdAt"),
                document.getLong(VERSION), disposition == null ? null : disposition(disposition),
                reply == null ? null : reply(reply));
    }

    private static Document anchor(Anchor anchor) {
        var document = new Document();
        put(document, "pointer", anchor.pointer());
        put(document, "clause", anchor.clause());
        put(document, "figure", anchor.figure());
        put(document, "line", anchor.line());
        return document;
    }

    private static Document text(Remark remark) {
        var document = new Document();
        put(document, "en", remark.text().en());
        put(document, "zh", remark.text().zh());
        var translation = remark.translation();
        if (translation != null) {
            put(document, "original", translation.original() == null ? null : translation.original().name());
            document.append("byMachine", translation.byMachine());
        }
        return document;
    }

    private static @Nullable Translation translation(Document text) {
        var original = text.getString("original");
        return Translation.of(original == null ? null : Language.valueOf(original),
                text.getBoolean("byMachine", false));
    }

    private static Document change(ProposedChange change) {
        var patch = change.patch().stream().map(operation -> {
            var each = new Document("op", operation.op().name()).append("path", operation.path());
            put(each, "from", operation.from());
            put(each, "value", operation.value());
            return each;
        }).toList();
        var document = new Document("patch", patch);
        put(document, "text", change.text());
        return document;
    }

    private static ProposedChange change(Document document) {
        var patch = document.getList("patch", Document.class).stream()
                .map(each -> new ProposedChange.Operation(ProposedChange.Op.valueOf(each.getString("op")),
                        each.getString("path"), each.getString("from"), each.getString("value")))
                .toList();
        return new ProposedChange(document.getString("text"), patch);
    }

    private static Document disposition(Disposition disposition) {
        var verdict = disposition.verdict();
        var document = new Document("kind", verdict.kind().name()).append("substantive", verdict.substantive())
                .append("by", disposition.by()).append("at", Date.from(disposition.at()));
        put(document, "detail", verdict.detail());
        put(document, "duplicateOf", verdict.duplicateOf() == null ? null : verdict.duplicateOf().value());
        put(document, "change", verdict.change());
        var motion = verdict.motion();
        put(document, "motion", motion == null
                ? null
                : new Document("mover", motion.mover()).append("second", motion.second())
                        .append("inFavour", motion.inFavour()).append("against", motion.against()));
        return document;
    }

    private static Disposition disposition(Document document) {
        var motion = document.get("motion", Document.class);
        var duplicateOf = document.getString("duplicateOf");
        var verdict = new Verdict(DispositionKind.valueOf(document.getString("kind")), document.getString("detail"),
                duplicateOf == null ? null : new CommentId(duplicateOf),
                motion == null
                        ? null
                        : new Motion(motion.getString("mover"), motion.getString("second"),
                                motion.getInteger("inFavour"), motion.getInteger("against")),
                document.getString("change"), document.getBoolean("substantive"));
        return new Disposition(verdict, document.getString("by"), instant(document, "at"));
    }

    private static Document reply(Reply reply) {
        var document = new Document("satisfied", reply.satisfied()).append("at", Date.from(reply.at()));
        put(document, "text", reply.text());
        return document;
    }

    private static Reply reply(Document document) {
        return new Reply(document.getBoolean("satisfied"), document.getString("text"), instant(document, "at"));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    private static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}

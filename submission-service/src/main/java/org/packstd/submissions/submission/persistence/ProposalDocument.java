package org.packstd.submissions.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static org.packstd.submissions.submission.persistence.Fields.date;
import static org.packstd.submissions.submission.persistence.Fields.instant;
import static org.packstd.submissions.submission.persistence.Fields.list;
import static org.packstd.submissions.submission.persistence.Fields.part;
import static org.packstd.submissions.submission.persistence.Fields.put;
import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.requiredPart;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.DeviceContext;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.Finding;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Metadata;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Severity;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.proposal.Target;

/**
 * Proposals and reports as parts of a document. Payload and metadata are JSON text: as a document of its own, member names with dots
 * and dollars and figures beyond a double would not survive.
 */
final class ProposalDocument {

    static final String COVER = "cover";
    static final String SPONSORS = "sponsors";
    static final String SPONSOR = "sponsors.organisation";

    private ProposalDocument() {}

    static void write(Proposal proposal, Document submission) {
        submission.append("kind", proposal.kind().name())
                .append("family", proposal.family().name())
                .append("title", encode(proposal.title()));
        var target = proposal.target();
        if (target != null) {
            submission.append("target", new Document("designation", target.designation())
                    .append("baseRevision", target.baseRevision()));
        }
        put(submission, "scope", proposal.scope() == null ? null : encode(proposal.scope()));
        put(submission, "rationale", proposal.rationale());
        put(submission, "payload", proposal.payload() == null ? null : proposal.payload().json());
        put(submission, "metadata", proposal.metadata() == null ? null : proposal.metadata().json());
        put(submission, "context", proposal.context() == null ? null : proposal.context().json());
        put(submission, COVER, encode(proposal.cover()));
        put(submission, SPONSORS, proposal.sponsors().isEmpty()
                ? null
                : proposal.sponsors().stream().map(ProposalDocument::encode).toList());
    }

    static Proposal read(Document submission) {
        var payload = submission.getString("payload");
        var metadata = submission.getString("metadata");
        var context = submission.getString("context");
        return new Proposal(
                ProposalKind.valueOf(text(submission, "kind")),
                new Family(text(submission, "family")),
                part(submission, "target",
                        target -> new Target(text(target, "designation"), text(target, "baseRevision"))),
                title(submission),
                part(submission, "scope", ProposalDocument::decodeText),
                submission.getString("rationale"),
                payload == null ? null : new Payload(payload),
                metadata == null ? null : new Metadata(metadata),
                context == null ? null : new DeviceContext(context),
                Objects.requireNonNullElse(part(submission, COVER, ProposalDocument::decodeCover), Cover.NONE),
                list(submission, SPONSORS, ProposalDocument::decodeSponsor));
    }

    /** Submissions that the organisation was invited to propose too, and did not decline to. */
    static Bson sharedWith(String organisation) {
        return and(eq(SPONSOR, organisation), elemMatch(SPONSORS,
                and(eq("organisation", organisation), ne("status", Sponsor.Status.DECLINED.name()))));
    }

    private static Document encode(Cover cover) {
        var document = new Document("licenceGranted", cover.licenceGranted());
        put(document, "abstract", cover.summary() == null ? null : encode(cover.summary()));
        put(document, "changeNote", cover.changeNote());
        return document;
    }

    private static Cover decodeCover(Document document) {
        return new Cover(part(document, "abstract", ProposalDocument::decodeText), document.getString("changeNote"),
                document.getBoolean("licenceGranted", false));
    }

    private static Document encode(Sponsor sponsor) {
        var document = new Document("organisation", sponsor.organisation()).append("part", sponsor.part())
                .append("status", sponsor.status().name()).append("invitedAt", date(sponsor.invitedAt()));
        put(document, "answeredAt", date(sponsor.answeredAt()));
        return document;
    }

    private static Sponsor decodeSponsor(Document document) {
        return new Sponsor(text(document, "organisation"), text(document, "part"),
                Sponsor.Status.valueOf(text(document, "status")), requiredInstant(document, "invitedAt"),
                instant(document, "answeredAt"));
    }

    static LocalizedText title(Document submission) {
        return requiredPart(submission, "title", ProposalDocument::decodeText);
    }

    static Document encode(CheckReport report) {
        var document = new Document();
        put(document, "contentHash", report.contentHash());
        put(document, "impact", report.impact() == null ? null : ImpactDocument.encode(report.impact()));
        return document.append("findings", report.findings().stream().map(ProposalDocument::encode).toList());
    }

    static CheckReport decodeReport(Document document) {
        return new CheckReport(document.getString("contentHash"),
                list(document, "findings", ProposalDocument::decodeFinding),
                part(document, "impact", ImpactDocument::decode));
    }

    private static Document encode(Finding finding) {
        var document = new Document("rule", finding.rule()).append("severity", finding.severity().name());
        put(document, "pointer", finding.pointer());
        put(document, "value", finding.value());
        put(document, "expected", finding.expected());
        return document.append("message", encode(finding.message()));
    }

    private static Finding decodeFinding(Document document) {
        return new Finding(text(document, "rule"), Severity.valueOf(text(document, "severity")),
                document.getString("pointer"), document.getString("value"), document.getString("expected"),
                requiredPart(document, "message", ProposalDocument::decodeText));
    }

    private static Document encode(LocalizedText text) {
        var document = new Document();
        put(document, "en", text.en());
        put(document, "zh", text.zh());
        return document;
    }

    private static LocalizedText decodeText(Document document) {
        return new LocalizedText(document.getString("en"), document.getString("zh"));
    }
}

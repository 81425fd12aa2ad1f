package org.packstd.standards.standard.messaging;

import org.packstd.standards.events.ChangeCount;
import org.packstd.standards.events.ChangeSummary;
import org.packstd.standards.events.ClauseApproved;
import org.packstd.standards.events.Links;
import org.packstd.standards.events.LocalizedText;
import org.packstd.standards.events.StandardCorrected;
import org.packstd.standards.events.StandardEffective;
import org.packstd.standards.events.StandardPublished;
import org.packstd.standards.events.StandardReplaced;
import org.packstd.standards.events.StandardSuperseded;
import org.packstd.standards.events.StandardWithdrawn;
import org.packstd.standards.outbox.EventEncoder;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.StandardEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The id of an event is the revision and what happened to it, so it is the same however often it is written. */
@Component
public final class StandardEvents implements EventEncoder<StandardEvent> {

    private final JsonMapper json;

    public StandardEvents(JsonMapper json) {
        this.json = json;
    }

    @Override
    public OutboxEntry encode(StandardEvent event) {
        return switch (event) {
            case StandardEvent.Published published -> entry(event, "published", published(published));
            case StandardEvent.ClauseApproved approved -> clauseApproved(approved);
            case StandardEvent.Superseded superseded -> entry(event, "superseded", superseded(superseded));
            case StandardEvent.Withdrawn withdrawn -> entry(event, "withdrawn", withdrawn(withdrawn));
            case StandardEvent.Replaced replaced ->
                entry(event, "replaced", replaced(replaced), "/" + replaced.replacement().by());
            case StandardEvent.Effective effective -> entry(event, "effective", effective(effective));
            case StandardEvent.Corrected corrected ->
                entry(event, "corrected", corrected(corrected), "/" + corrected.number());
        };
    }

    private OutboxEntry entry(StandardEvent event, String what, Object data) {
        return entry(event, what, data, "");
    }

    /** @param which tells events of a kind from each other that can happen to a revision more than once */
    private OutboxEntry entry(StandardEvent event, String what, Object data, String which) {
        return new OutboxEntry(event.revision() + "/" + what + which, "standard." + what,
                event.revision().designation().toString(), event.at(), "standard-" + what + ".v1.schema.json",
                json.writeValueAsString(data));
    }

    private OutboxEntry clauseApproved(StandardEvent.ClauseApproved event) {
        var revision = event.published();
        var id = revision.id();
        var data = new ClauseApproved(id.designation().toString(), id.letter().toString(), event.sequence(),
                id.designation().family().name(), event.clause(), event.changeClass(), revision.content().hash().text(),
                revision.effective(), revision.change() != null && revision.change().complete(),
                revision.publishedAt());
        if (revision.provenance() instanceof Provenance.Submission(var submissionId)) {
            data.submissionId(submissionId);
        }
        return new OutboxEntry(id + "/clause-approved/" + event.number(), "clause.approved",
                id.designation().toString(), event.at(), "clause-approved.v1.schema.json",
                json.writeValueAsString(data));
    }

    private static StandardPublished published(StandardEvent.Published event) {
        var revision = event.published();
        var content = revision.content();
        var id = revision.id();
        var data = new StandardPublished(id.designation().toString(), id.letter().toString(), event.sequence(),
                content.family().name(), text(content.title()), content.hash().text(), event.variations(),
                revision.publishedAt(), links(id))
                .issuedOn(revision.issuedOn())
                .effectiveDate(revision.effective())
                .reviewDueDate(revision.reviewDue());
        if (!content.metadata().supersedes().isEmpty()) {
            data.supersedesStandards(content.metadata().supersedes());
        }
        if (!content.metadata().domains().isEmpty()) {
            data.domains(content.metadata().domains());
        }
        if (revision.change() != null) {
            data.change(change(revision.change()));
        }
        if (revision.previous() != null) {
            data.previousHash(revision.previous().text());
        }
        if (event.superseded() != null) {
            data.supersedes(event.superseded().toString());
        }
        return switch (revision.provenance()) {
            case Provenance.Submission(var submissionId) -> data.submissionId(submissionId);
            case Provenance.Import(var importId) -> data.importId(importId);
        };
    }

    private static ChangeSummary change(org.packstd.standards.standard.ChangeSummary change) {
        var counts = change.counts().entrySet().stream()
                .map(count -> new ChangeCount(count.getKey(), count.getValue()))
                .toList();
        return new ChangeSummary(change.version().toString(), change.level().name(), counts, change.paths(),
                change.complete());
    }

    private static StandardSuperseded superseded(StandardEvent.Superseded event) {
        return new StandardSuperseded(event.revision().designation().toString(), event.revision().letter().toString(),
                event.sequence(), event.by().toString(), event.revision().designation().family().name(),
                text(event.title()), event.at());
    }

    private static StandardWithdrawn withdrawn(StandardEvent.Withdrawn event) {
        return new StandardWithdrawn(event.revision().designation().toString(), event.revision().letter().toString(),
                event.sequence(), event.revision().designation().family().name(), text(event.title()), event.at())
                .submissionId(event.submissionId())
                .withdrawnFrom(event.from())
                .successors(event.successors().stream().map(Designation::toString).toList());
    }

    private static StandardReplaced replaced(StandardEvent.Replaced event) {
        var replacement = event.replacement();
        return new StandardReplaced(event.revision().designation().toString(), event.revision().letter().toString(),
                event.sequence(), event.revision().designation().family().name(), text(event.title()),
                replacement.by().toString(), replacement.since(), event.at());
    }

    private static StandardEffective effective(StandardEvent.Effective event) {
        return new StandardEffective(event.revision().designation().toString(), event.revision().letter().toString(),
                event.sequence(), event.revision().designation().family().name(), text(event.title()), event.day())
                .links(links(event.revision()));
    }

    private static Links links(RevisionId id) {
        return new Links().revision("/api/v1/standards/%s/revisions/%s".formatted(id.designation(), id.letter()));
    }

    private static StandardCorrected corrected(StandardEvent.Corrected event) {
        var id = event.revision();
        var links = new Links().corrigendum("/api/v1/standards/%s/revisions/%s/corrigenda/%d"
                .formatted(id.designation(), id.letter(), event.number()));
        return new StandardCorrected(id.designation().toString(), id.letter().toString(), event.sequence(),
                id.designation().family().name(), text(event.title()), event.number(), event.hash().text(), event.at(),
                links).submissionId(event.submissionId());
    }

    private static LocalizedText text(org.packstd.standards.text.LocalizedText text) {
        return new LocalizedText().en(text.en()).zh(text.zh());
    }
}

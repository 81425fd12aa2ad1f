package org.packstd.submissions.submission.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.events.BallotClosed;
import org.packstd.submissions.events.BallotOpened;
import org.packstd.submissions.events.Counts;
import org.packstd.submissions.events.LocalizedText;
import org.packstd.submissions.events.SubmissionApproved;
import org.packstd.submissions.events.SubmissionProgressed;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.EventEncoder;
import org.packstd.submissions.submission.EventType;
import org.packstd.submissions.submission.Submission;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The words of the contract for what happened to a submission. */
final class SubmissionEvents implements EventEncoder {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {
    };

    private final JsonMapper json;

    /** Leaves out what is absent, but nothing of what a payload says, be it empty or null. */
    SubmissionEvents() {
        this.json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    @Override
    public OutboxEntry encode(EventType event, Submission entered) {
        return switch (event) {
            case APPROVED -> entry(event, entered, "submission-approved", approved((Deciding.Approved) entered));
            case BALLOT_OPENED, RECIRCULATED ->
                entry(event, entered, "ballot-opened", opened((Ability.Voting) entered));
            case BALLOT_CLOSED -> entry(event, entered, "ballot-closed",
                    closed(entered, (Ballot.Decided) Objects.requireNonNull(entered.ballot())));
            default -> entry(event, entered, "submission-progressed", progressed(entered));
        };
    }

    private OutboxEntry entry(EventType event, Submission entered, String schema, Object data) {
        var dossier = entered.dossier();
        return new OutboxEntry(dossier.id() + ":" + dossier.sequence(), event.wireName(), dossier.id().value(),
                dossier.updatedAt(), schema + ".v1.schema.json", json.writeValueAsString(data));
    }

    private static SubmissionProgressed progressed(Submission entered) {
        var dossier = entered.dossier();
        var proposal = dossier.proposal();
        var code = entered.reasonCode();
        return new SubmissionProgressed(dossier.id().value(), dossier.sequence(), entered.state().name(),
                SubmissionProgressed.KindEnum.fromValue(proposal.kind().name()), proposal.family().name(),
                text(proposal.title()), dossier.organisation(), dossier.updatedAt())
                .designation(designation(entered))
                .ballotId(entered instanceof Ability.Voting open ? open.ballot().terms().id().toString() : null)
                .closesAt(closesAt(entered))
                .reason(entered.reason())
                .reasonCode(code == null ? null : code.name());
    }

    /** Until when something may be said or voted, so that nobody has to ask. */
    private static @Nullable Instant closesAt(Submission entered) {
        return switch (entered) {
            case Deliberating.Enquiry enquiry -> enquiry.closesAt();
            case Ability.Voting open -> open.ballot().terms().closesAt();
            default -> null;
        };
    }

    private static @Nullable String designation(Submission entered) {
        return entered instanceof Deciding.Published published
                ? published.as().designation()
                : entered.dossier().proposal().designation();
    }

    private SubmissionApproved approved(Deciding.Approved approved) {
        var dossier = approved.dossier();
        var proposal = dossier.proposal();
        var target = proposal.target();
        var payload = proposal.payload();
        var metadata = proposal.metadata();
        var scope = proposal.scope();
        return new SubmissionApproved(dossier.id().value(), dossier.sequence(),
                SubmissionApproved.KindEnum.fromValue(proposal.kind().name()), proposal.family().name(),
                text(proposal.title()), hashOf(approved.report()), dossier.organisation(), dossier.updatedAt())
                .designation(proposal.designation())
                .baseRevision(target == null ? null : target.baseRevision())
                .scope(scope == null ? null : text(scope))
                .payload(payload == null ? null : json.readValue(payload.json(), TREE))
                .metadata(metadata == null ? null : json.readValue(metadata.json(), TREE))
                .ballotId(approved.ballot().terms().id().toString());
    }

    private static String hashOf(CheckReport report) {
        return Objects.requireNonNull(report.contentHash(), "what was approved had passed its checks");
    }

    private static BallotOpened opened(Ability.Voting open) {
        var dossier = open.dossier();
        var proposal = dossier.proposal();
        var terms = open.ballot().terms();
        return new BallotOpened(terms.id().toString(), dossier.id().value(), dossier.sequence(), text(proposal.title()),
                proposal.family().name(), terms.policy(), terms.electorate(), terms.opensAt(), terms.closesAt())
                .designation(proposal.designation());
    }

    private static BallotClosed closed(Submission entered, Ballot.Decided ballot) {
        var dossier = entered.dossier();
        var proposal = dossier.proposal();
        var terms = ballot.terms();
        return new BallotClosed(terms.id().toString(), dossier.id().value(), dossier.sequence(), text(proposal.title()),
                proposal.family().name(), terms.policy(), terms.electorate(), terms.opensAt(), terms.closesAt(),
                ballot.closedAt(), BallotClosed.OutcomeEnum.fromValue(ballot.tally().outcome().name()),
                counts(ballot.tally().count()))
                .designation(proposal.designation());
    }

    private static Counts counts(Count count) {
        return new Counts(count.approve(), count.disapprove(), count.abstain(), count.returned());
    }

    private static LocalizedText text(org.packstd.submissions.proposal.LocalizedText text) {
        return new LocalizedText().en(text.en()).zh(text.zh());
    }
}

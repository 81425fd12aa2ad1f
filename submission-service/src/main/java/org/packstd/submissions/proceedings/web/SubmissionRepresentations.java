package org.packstd.submissions.proceedings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.Action;
import org.packstd.submissions.api.model.BlockedAction;
import org.packstd.submissions.api.model.BlockedSubmissionPageAction;
import org.packstd.submissions.api.model.ChainPart;
import org.packstd.submissions.api.model.DeviceContext;
import org.packstd.submissions.api.model.Finding;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.ProposalKind;
import org.packstd.submissions.api.model.PublishedAs;
import org.packstd.submissions.api.model.ReasonCode;
import org.packstd.submissions.api.model.Severity;
import org.packstd.submissions.api.model.Sponsor;
import org.packstd.submissions.api.model.SponsorStatus;
import org.packstd.submissions.api.model.Submission;
import org.packstd.submissions.api.model.SubmissionDraft;
import org.packstd.submissions.api.model.SubmissionPageAction;
import org.packstd.submissions.api.model.SubmissionState;
import org.packstd.submissions.api.model.SubmissionSummary;
import org.packstd.submissions.api.model.Target;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.proceedings.ShowSubmission;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.Metadata;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.submission.Overview;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between submissions and the models of the contract. */
@Component
final class SubmissionRepresentations {

    private final JsonMapper json;

    SubmissionRepresentations(JsonMapper json) {
        this.json = json;
    }

    Proposal proposal(SubmissionDraft draft) {
        var target = draft.getTarget();
        var payload = draft.getPayload();
        var metadata = draft.getMetadata();
        var scope = draft.getScope();
        var summary = draft.getAbstract();
        return new Proposal(
                org.packstd.submissions.proposal.ProposalKind.valueOf(draft.getKind().getValue()),
                draft.getFamily(),
                target == null
                        ? null
                        : new org.packstd.submissions.proposal.Target(target.getDesignation(),
                                target.getBaseRevision()),
                text(draft.getTitle()),
                scope == null ? null : text(scope),
                draft.getRationale(),
                payload == null ? null : new Payload(json.writeValueAsString(payload)),
                metadata == null ? null : new Metadata(json.writeValueAsString(metadata)),
                context(draft.getContext()),
                new Cover(summary == null ? null : text(summary), draft.getChangeNote(),
                        Boolean.TRUE.equals(draft.getLicenceGranted())),
                List.of());
    }

    Submission represent(ShowSubmission.View view) {
        var submission = view.submission();
        var dossier = submission.dossier();
        var proposal = dossier.proposal();
        var target = proposal.target();
        var scope = proposal.scope();
        var cover = proposal.cover();
        var payload = proposal.payload();
        var metadata = proposal.metadata();
        var report = submission.report();
        var ballot = submission.lastBallot();
        var code = submission.reasonCode();
        return new Submission(dossier.id().value(), SubmissionState.fromValue(submission.state().name()),
                ProposalKind.fromValue(proposal.kind().name()), proposal.family(),
                text(proposal.title()), dossier.organisation(), dossier.createdAt(), dossier.updatedAt(),
                view.allowed().stream().map(action -> Action.fromValue(action.wireName())).toList(),
                view.blocked().stream().map(SubmissionRepresentations::represent).toList())
                .target(target == null ? null : new Target(target.designation(), target.baseRevision()))
                .scope(scope == null ? null : text(scope))
                .rationale(proposal.rationale())
                .iprPolicy(dossier.iprPolicy())
                .payload(payload == null ? null : (ObjectNode) json.readTree(payload.json()))
                .metadata(metadata == null ? null : (ObjectNode) json.readTree(metadata.json()))
                .context(proposal.context() == null
                        ? null
                        : json.readValue(proposal.context().json(), DeviceContext.class))
                .sponsors(proposal.sponsors().isEmpty()
                        ? null
                        : proposal.sponsors().stream().map(SubmissionRepresentations::represent).toList())
                .contentHash(report == null ? null : report.contentHash())
                .findings(report == null
                        ? null
                        : report.findings().stream().map(SubmissionRepresentations::represent).toList())
                ._abstract(cover.summary() == null ? null : text(cover.summary()))
                .changeNote(cover.changeNote())
                .licenceGranted(cover.licenceGranted())
                .impact(Impacts.of(report))
                .reason(submission.reason())
                .reasonCode(code == null ? null : ReasonCode.fromValue(code.name()))
                .decision(Decisions.last(dossier.lastDecision()))
                .stage(submission.state().stage())
                .textRevision(dossier.textRevision())
                .textHash(proposal.textHash())
                .course(Courses.course(dossier.course()))
                .closesAt(Courses.closesAt(submission))
                .resolveBy(view.resolveBy())
                .appealsUntil(Courses.appealsUntil(submission))
                .hold(Courses.hold(submission))
                .appeal(Courses.appeal(submission))
                .ballotId(ballot == null ? null : ballot.terms().id().toString())
                .published(published(submission));
    }

    SubmissionSummary represent(Overview overview) {
        return new SubmissionSummary(overview.id().value(), SubmissionState.fromValue(overview.state().name()),
                ProposalKind.fromValue(overview.kind().name()), overview.family(),
                text(overview.title()), overview.organisation(), overview.createdAt(), overview.updatedAt())
                .stage(overview.state().stage())
                .closesAt(overview.closesAt());
    }

    private org.packstd.submissions.proposal.@Nullable DeviceContext context(@Nullable DeviceContext context) {
        if (context == null) {
            return null;
        }
        DeviceFigures.demand(context);
        return new org.packstd.submissions.proposal.DeviceContext(json.writeValueAsString(context));
    }

    private static Sponsor represent(org.packstd.submissions.proposal.Sponsor sponsor) {
        return new Sponsor(sponsor.organisation(), ChainPart.fromValue(sponsor.part()),
                SponsorStatus.fromValue(sponsor.status().name()), sponsor.invitedAt())
                .answeredAt(sponsor.answeredAt());
    }

    private static @Nullable PublishedAs published(org.packstd.submissions.submission.Submission submission) {
        return submission instanceof org.packstd.submissions.submission.Deciding.Published published
                ? new PublishedAs(published.as().designation(), published.as().revision())
                : null;
    }

    private static BlockedAction represent(ShowSubmission.Blocked blocked) {
        var hindrance = blocked.hindrance();
        return new BlockedAction(Action.fromValue(blocked.action().wireName()), hindrance.reason(), hindrance.code(),
                new LocalizedText().en(hindrance.english()).zh(hindrance.chinese()));
    }

    /** What may be added to the submissions now. */
    static List<SubmissionPageAction> allowed(Verdict starting) {
        return starting instanceof Verdict.Allowed ? List.of(SubmissionPageAction.PROPOSE) : List.of();
    }

    /** What could be added but not as things stand, and why. */
    static List<BlockedSubmissionPageAction> blocked(Verdict starting) {
        return starting instanceof Verdict.Blocked(var hindrance)
                ? List.of(new BlockedSubmissionPageAction(SubmissionPageAction.PROPOSE, hindrance.reason(),
                        hindrance.code(), new LocalizedText().en(hindrance.english()).zh(hindrance.chinese())))
                : List.of();
    }

    private static Finding represent(org.packstd.submissions.proposal.Finding finding) {
        return new Finding(finding.rule(), Severity.fromValue(finding.severity().name()), text(finding.message()))
                .pointer(finding.pointer())
                .value(finding.value())
                .expected(finding.expected());
    }

    private static org.packstd.submissions.proposal.LocalizedText text(LocalizedText text) {
        return new org.packstd.submissions.proposal.LocalizedText(text.getEn(), text.getZh());
    }

    private static LocalizedText text(org.packstd.submissions.proposal.LocalizedText text) {
        return new LocalizedText().en(text.en()).zh(text.zh());
    }
}

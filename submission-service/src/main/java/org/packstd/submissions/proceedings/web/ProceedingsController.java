package org.packstd.submissions.proceedings.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.ProceedingsApi;
import org.packstd.submissions.api.model.Acceptance;
import org.packstd.submissions.api.model.AppealDecision;
import org.packstd.submissions.api.model.AppealFiling;
import org.packstd.submissions.api.model.BallotOpening;
import org.packstd.submissions.api.model.Certification;
import org.packstd.submissions.api.model.ConsentGiven;
import org.packstd.submissions.api.model.EnquiryOpening;
import org.packstd.submissions.api.model.GroundedDecision;
import org.packstd.submissions.api.model.Reasoned;
import org.packstd.submissions.api.model.RecipientPage;
import org.packstd.submissions.api.model.Recirculation;
import org.packstd.submissions.api.model.Refusal;
import org.packstd.submissions.api.model.RevisionRequest;
import org.packstd.submissions.api.model.Submission;
import org.packstd.submissions.api.model.WorkflowList;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.proceedings.Deliberation;
import org.packstd.submissions.proceedings.Judgement;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proceedings.OpenBallot;
import org.packstd.submissions.proceedings.PreviewRecipients;
import org.packstd.submissions.proceedings.RunBallot;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** What committees do with submissions. */
@RestController
final class ProceedingsController implements ProceedingsApi {

    private final Deliberation deliberation;
    private final PreviewRecipients recipients;
    private final OpenBallot openBallot;
    private final RunBallot ballots;
    private final Judgement judgement;
    private final SubmissionAnswers answers;

    ProceedingsController(Deliberation deliberation, PreviewRecipients recipients, OpenBallot openBallot,
            RunBallot ballots, Judgement judgement, SubmissionAnswers answers) {
        this.deliberation = deliberation;
        this.recipients = recipients;
        this.openBallot = openBallot;
        this.ballots = ballots;
        this.judgement = judgement;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<WorkflowList> listWorkflows() {
        return Answers.ok().eTag(Workflows.TAG).body(Workflows.REPRESENTATION);
    }

    @Override
    public ResponseEntity<Submission> acceptSubmission(String id, @Nullable String ifMatch,
            @Nullable Acceptance acceptance) {
        return answers.ok(deliberation.accept(SubmissionId.parse(id),
                acceptance == null ? null : acceptance.getCommittee(),
                acceptance == null ? null : acceptance.getPolicy(), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> returnSubmission(String id, GroundedDecision why, @Nullable String ifMatch) {
        return answers.ok(deliberation.returnToAuthor(SubmissionId.parse(id), Decisions.grounds(why),
                Decisions.motion(why.getMotion()), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> rejectSubmission(String id, GroundedDecision why, @Nullable String ifMatch) {
        return answers.ok(deliberation.reject(SubmissionId.parse(id), Decisions.grounds(why),
                Decisions.motion(why.getMotion()), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> consentTo(String id, ConsentGiven given, @Nullable String ifMatch) {
        return answers.ok(deliberation.consent(SubmissionId.parse(id), Consent.valueOf(given.getTo().getValue()),
                Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> requestRevision(String id, RevisionRequest request, @Nullable String ifMatch) {
        return answers.ok(deliberation.requestRevision(SubmissionId.parse(id), request.getReason(),
                Boolean.TRUE.equals(request.getReviewAnew()), Decisions.motion(request.getMotion()), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> openEnquiry(String id, @Nullable String ifMatch,
            @Nullable EnquiryOpening opening) {
        return answers
                .ok(deliberation.openEnquiry(SubmissionId.parse(id), opening == null ? null : opening.getClosesAt(),
                        Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> declareReady(String id, @Nullable String ifMatch) {
        return answers.ok(deliberation.declareReady(SubmissionId.parse(id), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> reopenSubmission(String id, Reasoned why, @Nullable String ifMatch) {
        return answers.ok(deliberation.reopen(SubmissionId.parse(id), why.getReason(), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<RecipientPage> previewRecipients(String id, @Nullable Boolean receives,
            @Nullable String cursor, Integer limit) {
        return Recipients.answer(recipients.preview(SubmissionId.parse(id), receives, Cursor.parse(cursor), limit,
                Caller.current()));
    }

    @Override
    public ResponseEntity<Submission> openBallot(String id, BallotOpening opening, @Nullable String ifMatch) {
        return answers.ok(
                openBallot.open(SubmissionId.parse(id), opening.getPolicy(), opening.getClosesAt(),
                        opening.getElectorateHash(), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> recallBallot(String id, Reasoned why, @Nullable String ifMatch) {
        return answers.ok(ballots.recall(SubmissionId.parse(id), why.getReason(), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> extendBallot(String id, @Nullable String ifMatch) {
        return answers.ok(ballots.extend(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> recirculateSubmission(String id, Recirculation again,
            @Nullable String ifMatch) {
        return answers.ok(ballots.recirculate(SubmissionId.parse(id), again.getCoverLetter(), again.getClosesAt(),
                Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> concludeSubmission(String id, @Nullable String ifMatch) {
        return answers.ok(judgement.conclude(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> certifySubmission(String id, @Nullable String ifMatch,
            @Nullable Certification certification) {
        return answers.ok(judgement.certify(SubmissionId.parse(id), Decisions.assurances(certification),
                certification == null ? null : Decisions.motion(certification.getMotion()), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> refuseSubmission(String id, Refusal why, @Nullable String ifMatch) {
        return answers.ok(judgement.refuse(SubmissionId.parse(id), why.getReason(),
                Boolean.TRUE.equals(why.getSendBack()), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> publishSubmission(String id, @Nullable String ifMatch) {
        return answers.ok(judgement.publish(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> holdSubmission(String id, Reasoned why, @Nullable String ifMatch) {
        return answers.ok(deliberation.hold(SubmissionId.parse(id), why.getReason(), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> resumeSubmission(String id, Reasoned why, @Nullable String ifMatch) {
        return answers.ok(deliberation.resume(SubmissionId.parse(id), why.getReason(), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> appealSubmission(String id, AppealFiling filing, @Nullable String ifMatch) {
        return answers.ok(judgement.appeal(SubmissionId.parse(id), filing.getText(), filing.getRemedy(),
                Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> decideAppeal(String id, AppealDecision decision, @Nullable String ifMatch) {
        return answers.ok(judgement.decideAppeal(SubmissionId.parse(id), decision.getUpheld(), decision.getReason(),
                Caller.current(), IfMatch.required(ifMatch)));
    }
}

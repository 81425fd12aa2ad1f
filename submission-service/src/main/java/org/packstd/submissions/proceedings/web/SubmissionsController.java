package org.packstd.submissions.proceedings.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.SubmissionsApi;
import org.packstd.submissions.api.model.Acceptance;
import org.packstd.submissions.api.model.BallotOpening;
import org.packstd.submissions.api.model.Reasoned;
import org.packstd.submissions.api.model.Refusal;
import org.packstd.submissions.api.model.Submission;
import org.packstd.submissions.api.model.SubmissionDraft;
import org.packstd.submissions.api.model.SubmissionPage;
import org.packstd.submissions.api.model.SubmissionState;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proceedings.Deliberation;
import org.packstd.submissions.proceedings.Judgement;
import org.packstd.submissions.proceedings.OpenBallot;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.ShowSubmission;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SubmissionsController implements SubmissionsApi {

    private final Proceedings proceedings;
    private final Deliberation deliberation;
    private final Judgement judgement;
    private final OpenBallot openBallot;
    private final ShowSubmission show;
    private final Submissions submissions;
    private final IdempotencyKeys keys;
    private final SubmissionIds ids;
    private final SubmissionRepresentations representations;

    SubmissionsController(Proceedings proceedings, Deliberation deliberation, Judgement judgement,
            OpenBallot openBallot, ShowSubmission show, Submissions submissions, IdempotencyKeys keys,
            SubmissionIds ids, SubmissionRepresentations representations) {
        this.proceedings = proceedings;
        this.deliberation = deliberation;
        this.judgement = judgement;
        this.openBallot = openBallot;
        this.show = show;
        this.submissions = submissions;
        this.keys = keys;
        this.ids = ids;
        this.representations = representations;
    }

    @Override
    public ResponseEntity<SubmissionPage> listSubmissions(@Nullable Family family, @Nullable SubmissionState state,
            @Nullable String organisation, @Nullable String cursor, Integer limit) {
        var filter = new Submissions.Filter(Caller.current().organisation(), family,
                state == null ? null : State.valueOf(state.getValue()), organisation);
        var page = submissions.list(filter, Cursor.parse(cursor), limit);
        var items = page.items().stream().map(representations::represent).toList();
        return Pages.answer(page, next -> new SubmissionPage(items).next(next));
    }

    @Override
    public ResponseEntity<Submission> createSubmission(String idempotencyKey, SubmissionDraft draft) {
        var caller = Caller.current();
        caller.requireOrganisation();
        var proposal = representations.proposal(draft);
        var id = SubmissionId.parse(keys.reserve(caller.subject(), "createSubmission", idempotencyKey, draft,
                () -> ids.next().value()));
        var view = show.show(proceedings.draft(id, proposal, caller), caller);
        return Answers.created(URI.create(ApiPath.BASE + "/submissions/" + id)).eTag(view.entityTag())
                .body(representations.represent(view));
    }

    @Override
    public ResponseEntity<Submission> getSubmission(String id, @Nullable String ifNoneMatch) {
        return answer(proceedings.find(SubmissionId.parse(id), Caller.current()));
    }

    @Override
    public ResponseEntity<Submission> replaceSubmission(String id, SubmissionDraft draft, @Nullable String ifMatch) {
        var condition = IfMatch.required(ifMatch);
        return answer(
                proceedings.edit(SubmissionId.parse(id), representations.proposal(draft), Caller.current(), condition));
    }

    @Override
    public ResponseEntity<Submission> submitSubmission(String id, @Nullable String ifMatch) {
        return answer(proceedings.submit(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> withdrawSubmission(String id, @Nullable String ifMatch) {
        return answer(proceedings.withdraw(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> acceptSubmission(String id, @Nullable String ifMatch,
            @Nullable Acceptance acceptance) {
        return answer(deliberation.accept(SubmissionId.parse(id),
                acceptance == null ? null : acceptance.getCommittee(),
                acceptance == null ? null : acceptance.getPolicy(), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> returnSubmission(String id, Reasoned why, @Nullable String ifMatch) {
        return answer(deliberation.returnToAuthor(SubmissionId.parse(id), why.getReason(), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> rejectSubmission(String id, Reasoned why, @Nullable String ifMatch) {
        return answer(deliberation.reject(SubmissionId.parse(id), why.getReason(), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> openBallot(String id, BallotOpening opening, @Nullable String ifMatch) {
        return answer(
                openBallot.open(SubmissionId.parse(id), opening.getPolicy(), opening.getClosesAt(), Caller.current(),
                        IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> certifySubmission(String id, @Nullable String ifMatch) {
        return answer(judgement.certify(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> refuseSubmission(String id, Refusal why, @Nullable String ifMatch) {
        return answer(judgement.refuse(SubmissionId.parse(id), why.getReason(),
                Boolean.TRUE.equals(why.getSendBack()), Caller.current(), IfMatch.required(ifMatch)));
    }

    private ResponseEntity<Submission> answer(org.packstd.submissions.submission.Submission submission) {
        var view = show.show(submission, Caller.current());
        return Answers.ok().eTag(view.entityTag()).body(representations.represent(view));
    }
}

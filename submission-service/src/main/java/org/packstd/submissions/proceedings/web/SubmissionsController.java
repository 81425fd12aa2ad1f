package org.packstd.submissions.proceedings.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.SubmissionsApi;
import org.packstd.submissions.api.model.Submission;
import org.packstd.submissions.api.model.SubmissionDraft;
import org.packstd.submissions.api.model.SubmissionPage;
import org.packstd.submissions.api.model.SubmissionState;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.StartSubmission;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SubmissionsController implements SubmissionsApi {

    private final Proceedings proceedings;
    private final StartSubmission start;
    private final Submissions submissions;
    private final IdempotencyKeys keys;
    private final SubmissionIds ids;
    private final SubmissionRepresentations representations;
    private final SubmissionAnswers answers;

    SubmissionsController(Proceedings proceedings, StartSubmission start, Submissions submissions,
            IdempotencyKeys keys, SubmissionIds ids, SubmissionRepresentations representations,
            SubmissionAnswers answers) {
        this.proceedings = proceedings;
        this.start = start;
        this.submissions = submissions;
        this.keys = keys;
        this.ids = ids;
        this.representations = representations;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<SubmissionPage> listSubmissions(@Nullable Family family, @Nullable SubmissionState state,
            @Nullable String organisation, @Nullable String cursor, Integer limit) {
        var filter = new Submissions.Filter(Caller.current().organisation(), family,
                state == null ? null : State.valueOf(state.getValue()), organisation);
        var page = submissions.list(filter, Cursor.parse(cursor), limit);
        var items = page.items().stream().map(representations::represent).toList();
        var starting = start.judge(Caller.current());
        return Pages.answer(page, next -> new SubmissionPage(items, SubmissionRepresentations.allowed(starting),
                SubmissionRepresentations.blocked(starting)).next(next));
    }

    @Override
    public ResponseEntity<Submission> createSubmission(String idempotencyKey, SubmissionDraft draft) {
        var caller = Caller.current();
        caller.requireOrganisation();
        var proposal = representations.proposal(draft);
        var id = SubmissionId.parse(keys.reserve(caller, "createSubmission", idempotencyKey, draft,
                () -> ids.next().value()));
        return answers.created(start.draft(id, proposal, caller));
    }

    @Override
    public ResponseEntity<Submission> getSubmission(String id, @Nullable String ifNoneMatch) {
        return answers.ok(proceedings.find(SubmissionId.parse(id), Caller.current()));
    }

    @Override
    public ResponseEntity<Submission> replaceSubmission(String id, SubmissionDraft draft, @Nullable String ifMatch) {
        var condition = IfMatch.required(ifMatch);
        return answers.ok(
                proceedings.edit(SubmissionId.parse(id), representations.proposal(draft), Caller.current(), condition));
    }

    @Override
    public ResponseEntity<Submission> submitSubmission(String id, @Nullable String ifMatch) {
        return answers.ok(proceedings.submit(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Submission> withdrawSubmission(String id, @Nullable String ifMatch) {
        return answers.ok(proceedings.withdraw(SubmissionId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }
}

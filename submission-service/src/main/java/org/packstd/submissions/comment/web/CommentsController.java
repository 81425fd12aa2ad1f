package org.packstd.submissions.comment.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.CommentsApi;
import org.packstd.submissions.api.model.Comment;
import org.packstd.submissions.api.model.CommentCounts;
import org.packstd.submissions.api.model.CommentDraft;
import org.packstd.submissions.api.model.CommentImport;
import org.packstd.submissions.api.model.CommentPage;
import org.packstd.submissions.api.model.CommentStage;
import org.packstd.submissions.api.model.DispositionBatch;
import org.packstd.submissions.api.model.DispositionDraft;
import org.packstd.submissions.api.model.DispositionKind;
import org.packstd.submissions.api.model.DispositionResults;
import org.packstd.submissions.api.model.RecirculationScope;
import org.packstd.submissions.api.model.ReplyDraft;
import org.packstd.submissions.comment.CommentId;
import org.packstd.submissions.comment.DisposeOfComments;
import org.packstd.submissions.comment.MakeComment;
import org.packstd.submissions.comment.ShowComments;
import org.packstd.submissions.comment.Stage;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.packstd.submissions.web.Pages;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CommentsController implements CommentsApi {

    private final MakeComment makeComment;
    private final DisposeOfComments dispose;
    private final ShowComments show;
    private final CommentTables tables;
    private final IdempotencyKeys keys;
    private final SubmissionIds ids;
    private final CommentRepresentations representations;

    CommentsController(MakeComment makeComment, DisposeOfComments dispose, ShowComments show, CommentTables tables,
            IdempotencyKeys keys, SubmissionIds ids, CommentRepresentations representations) {
        this.makeComment = makeComment;
        this.dispose = dispose;
        this.show = show;
        this.tables = tables;
        this.keys = keys;
        this.ids = ids;
        this.representations = representations;
    }

    @Override
    public ResponseEntity<CommentPage> listComments(String id, @Nullable CommentStage stage,
            @Nullable String organisation, @Nullable Boolean open, @Nullable Boolean must, @Nullable Boolean flagged,
            @Nullable String anchor, @Nullable DispositionKind disposition, @Nullable String cursor, Integer limit) {
        var caller = Caller.current();
        var query = new ShowComments.Query(stage == null ? null : Stage.valueOf(stage.getValue()), organisation, open,
                must, flagged, anchor,
                disposition == null
                        ? null
                        : org.packstd.submissions.comment.DispositionKind.valueOf(disposition.getValue()));
        var listing = show.list(SubmissionId.parse(id), query, Cursor.parse(cursor), limit, caller);
        var page = listing.page();
        var items = page.items().stream().map(view -> representations.represent(view, caller)).toList();
        return Pages.answer(page, next -> new CommentPage(items, CommentRepresentations.allowed(listing),
                CommentRepresentations.blocked(listing)).next(next));
    }

    @Override
    public ResponseEntity<Comment> makeComment(String idempotencyKey, String id, CommentDraft draft) {
        var caller = Caller.current();
        var submission = SubmissionId.parse(id);
        var remark = representations.remark(draft);
        var comment = CommentId.parse(keys.reserve(caller, "makeComment", idempotencyKey,
                Map.of("submission", id, "comment", draft), () -> "c-" + ids.ulid()));
        var made = show.view(makeComment.make(submission, comment, remark, caller), caller);
        var location = URI.create("%s/submissions/%s/comments/%s".formatted(ApiPath.BASE, submission, comment));
        return Answers.created(location).eTag(made.entityTag()).body(representations.represent(made, caller));
    }

    @Override
    public ResponseEntity<CommentImport> importComments(String idempotencyKey, String id, Resource body) {
        var imported = tables.take(SubmissionId.parse(id), body, idempotencyKey, Caller.current());
        return Answers.ok().body(new CommentImport(imported.first().value(), imported.count(), imported.flagged()));
    }

    @Override
    public ResponseEntity<DispositionResults> disposeOfComments(String id, DispositionBatch batch) {
        var items = batch.getItems().stream()
                .map(item -> new DisposeOfComments.Item(CommentId.parse(item.getCommentId()), item.getVersion()))
                .toList();
        var results = dispose.disposeAll(SubmissionId.parse(id), items,
                type -> DispositionRepresentations.verdict(batch.getDisposition(), type), Caller.current());
        return Answers.ok()
                .body(new DispositionResults(results.stream().map(DispositionRepresentations::result).toList()));
    }

    @Override
    public ResponseEntity<Resource> exportCommentsAsWorkbook(String id, @Nullable String acceptLanguage) {
        return tables.workbook(SubmissionId.parse(id), acceptLanguage, Caller.current());
    }

    @Override
    public ResponseEntity<Resource> exportCommentsAsCsv(String id) {
        return tables.csv(SubmissionId.parse(id), Caller.current());
    }

    @Override
    public ResponseEntity<Comment> getComment(String id, String comment, @Nullable String ifNoneMatch) {
        var caller = Caller.current();
        return answer(show.find(SubmissionId.parse(id), CommentId.parse(comment), caller), caller);
    }

    @Override
    public ResponseEntity<Comment> disposeOfComment(String id, String comment, DispositionDraft draft,
            @Nullable String ifMatch) {
        return answer(dispose.dispose(SubmissionId.parse(id), CommentId.parse(comment),
                type -> DispositionRepresentations.verdict(draft, type), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Comment> withdrawComment(String id, String comment, @Nullable String ifMatch) {
        return answer(dispose.withdraw(SubmissionId.parse(id), CommentId.parse(comment), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Comment> replyToDisposition(String id, String comment, ReplyDraft draft,
            @Nullable String ifMatch) {
        return answer(dispose.reply(SubmissionId.parse(id), CommentId.parse(comment),
                draft.getAnswer() == ReplyDraft.AnswerEnum.SATISFIED, draft.getText(), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<CommentCounts> countComments(String id) {
        return Answers.ok()
                .body(DispositionRepresentations.counts(show.counts(SubmissionId.parse(id), Caller.current())));
    }

    @Override
    public ResponseEntity<RecirculationScope> getRecirculationScope(String id) {
        return Answers.ok()
                .body(DispositionRepresentations.scope(show.scope(SubmissionId.parse(id), Caller.current())));
    }

    private ResponseEntity<Comment> answer(org.packstd.submissions.comment.Comment changed) {
        var caller = Caller.current();
        return answer(show.view(changed, caller), caller);
    }

    private ResponseEntity<Comment> answer(ShowComments.View view, Caller caller) {
        return Answers.ok().eTag(view.entityTag()).body(representations.represent(view, caller));
    }
}

package org.packstd.submissions.comment;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Comments to look at. While a ballot takes votes everybody sees only what their own organisation said in it, because a comment
 * tells how its author votes; secretary and chair see how many there are.
 */
public final class ShowComments {

    private final Proceedings proceedings;
    private final Comments comments;
    private final PayloadReader reader;
    private final FindScope scope;
    private final Clock clock;

    public ShowComments(Proceedings proceedings, Comments comments, PayloadReader reader, FindScope scope,
            Clock clock) {
        this.proceedings = proceedings;
        this.comments = comments;
        this.reader = reader;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What to look for; what is null does not matter.
     *
     * @param place of the anchor: a pointer, clause or figure
     */
    public record Query(@Nullable Stage stage, @Nullable String organisation, @Nullable Boolean open,
            @Nullable Boolean must, @Nullable Boolean flagged, @Nullable String place,
            @Nullable DispositionKind disposition) {

        static final Query EVERYTHING = new Query(null, null, null, null, null, null, null);
    }

    /**
     * A comment as it is seen now.
     *
     * @param stale   whether the part that it points to reads otherwise now
     * @param silent  whether the commenter let the time for a reply pass
     */
    public record View(Comment comment, boolean stale, boolean silent) {}

    public Page<View> list(SubmissionId submission, Query query, @Nullable Cursor cursor, int limit, Caller caller) {
        var found = proceedings.find(submission, caller);
        var page = comments.list(filter(found, query, sight(found, caller)), cursor, limit);
        var text = reader.read(found.dossier().proposal().payload());
        return new Page<>(page.items().stream().map(comment -> view(comment, text)).toList(), page.next());
    }

    /** Walks through all comments that the caller sees, page by page, so that few are in memory at a time. */
    public Iterable<Comment> walk(SubmissionId submission, Caller caller) {
        var found = proceedings.find(submission, caller);
        var filter = filter(found, Query.EVERYTHING, sight(found, caller));
        return () -> new Walk(comments, filter);
    }

    public View find(SubmissionId submission, CommentId id, Caller caller) {
        var found = proceedings.find(submission, caller);
        var comment = comments.find(submission, id).filter(sight(found, caller)::shows)
                .orElseThrow(() -> CommentId.unknown(id.value()));
        return view(found, comment);
    }

    /** A comment that the caller may see, for they just changed it. */
    public View view(Comment comment, Caller caller) {
        return view(proceedings.find(comment.submission(), caller), comment);
    }

    private View view(Submission submission, Comment comment) {
        return view(comment, reader.read(submission.dossier().proposal().payload()));
    }

    public Comments.Counts counts(SubmissionId submission, Caller caller) {
        var found = proceedings.find(submission, caller);
        var officer = caller.is(Role.SECRETARY) || caller.is(Role.CHAIR);
        return comments.counts(
                Comments.Filter.all(submission, officer ? Comments.Sight.WHOLE : sight(found, caller)));
    }

    public RecirculationScope scope(SubmissionId submission, Caller caller) {
        var found = proceedings.find(submission, caller);
        return scope.of(found);
    }

    private static Comments.Filter filter(Submission submission, Query query, Comments.Sight sight) {
        return new Comments.Filter(submission.dossier().id(), sight, query.stage(), query.organisation(), query.open(),
                query.must(), query.flagged(), query.place(), query.disposition());
    }

    private static Comments.Sight sight(Submission submission, Caller caller) {
        var secret = Occasions.secret(submission);
        return secret == null ? Comments.Sight.WHOLE : new Comments.Sight(secret, caller.organisation());
    }

    private View view(Comment comment, PayloadReader.Text text) {
        var pointer = comment.remark().anchor().pointer();
        var stale = pointer != null
                && !text.hash(pointer).map(hash -> hash.equals(comment.footing().partHash())).orElse(false);
        var disposition = comment.disposition();
        var silent = disposition != null && comment.reply() == null && !comment.isWithdrawn()
                && !clock.instant().isBefore(disposition.replyUntil());
        return new View(comment, stale, silent);
    }
}

package org.packstd.submissions.comment;

import java.time.Clock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Comments to look at. Until a ballot is counted everybody sees only what their own organisation said in it, and where persons
 * vote what they said themselves, because a comment tells how its author votes; secretary and chair see how many there are. If it is taken back, so that it is never counted, that
 * stays so, and what was said in it counts no more.
 */
public final class ShowComments {

    private final Proceedings proceedings;
    private final Comments comments;
    private final PayloadReader reader;
    private final FindScope scope;
    private final Gate chairs;
    private final Policies policies;
    private final Clock clock;

    /**
     * @param chairs   says who may act as the chair of a committee
     * @param policies say where persons vote
     */
    public ShowComments(Proceedings proceedings, Comments comments, PayloadReader reader, FindScope scope,
            Gate chairs, Policies policies, Clock clock) {
        this.proceedings = proceedings;
        this.comments = comments;
        this.reader = reader;
        this.scope = scope;
        this.chairs = chairs;
        this.policies = policies;
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
     * @param lapsed  whether its ballot was taken back, so that it counts no more
     * @param allowed what the caller may do to it
     * @param blocked what they could do, but not as things stand
     */
    public record View(Comment comment, boolean stale, boolean silent, boolean lapsed, List<CommentAction> allowed,
            List<Blocked> blocked) {

        /** Callers differ in what they may do, and that and more changes without a new version. */
        public String entityTag() {
            var seen = "%s %s %s %s %s".formatted(stale, silent, lapsed, allowed, blocked);
            return comment.version() + "-" + UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is not allowed yet, or no more, and why. */
    public record Blocked(CommentAction action, Hindrance hindrance) {}

    /**
     * Comments, and how the caller may add to them.
     *
     * @param blocked how they could, but not as the submission stands
     */
    public record Listing(Page<View> page, List<Adding> allowed, List<BlockedAdding> blocked) {}

    /** How nothing is added yet, or no more, and why. */
    public record BlockedAdding(Adding adding, Hindrance hindrance) {}

    public Listing list(SubmissionId submission, Query query, @Nullable Cursor cursor, int limit, Caller caller) {
        var found = proceedings.find(submission, caller);
        var rights = rights(found, caller);
        var page = comments.list(filter(found, query, rights.sight()), cursor, limit);
        var text = reader.read(found.dossier().proposal().payload());
        var ways = Arrays.stream(Adding.values()).filter(way -> way.isFor(caller)).toList();
        var making = CommentRights.making(found, caller, clock.instant());
        return new Listing(
                new Page<>(page.items().stream().map(comment -> view(comment, text, rights)).toList(), page.next()),
                making instanceof Verdict.Allowed ? ways : List.of(),
                making instanceof Verdict.Blocked(var hindrance)
                        ? ways.stream().map(way -> new BlockedAdding(way, hindrance)).toList()
                        : List.of());
    }

    /** Walks through all comments that the caller sees, page by page, so that few are in memory at a time. */
    public Iterable<Comment> walk(SubmissionId submission, Caller caller) {
        var found = proceedings.find(submission, caller);
        var filter = filter(found, Query.EVERYTHING, rights(found, caller).sight());
        return () -> new Walk(comments, filter);
    }

    public View find(SubmissionId submission, CommentId id, Caller caller) {
        var found = proceedings.find(submission, caller);
        var rights = rights(found, caller);
        var comment = comments.find(submission, id).filter(rights.sight()::shows)
                .orElseThrow(() -> CommentId.unknown(id.value()));
        return view(found, comment, rights);
    }

    /** A comment that the caller may see, for they just changed it. */
    public View view(Comment comment, Caller caller) {
        var found = proceedings.find(comment.submission(), caller);
        return view(found, comment, rights(found, caller));
    }

    private CommentRights rights(Submission submission, Caller caller) {
        return new CommentRights(submission, caller, chairs, policies, clock.instant());
    }

    private View view(Submission submission, Comment comment, CommentRights rights) {
        return view(comment, reader.read(submission.dossier().proposal().payload()), rights);
    }

    public Comments.Counts counts(SubmissionId submission, Caller caller) {
        var found = proceedings.find(submission, caller);
        var officer = caller.is(Role.SECRETARY) || caller.is(Role.CHAIR);
        return comments.counts(Comments.Filter.all(submission,
                officer
                        ? new Comments.Sight(Occasions.lapsed(found), Set.of(), null, null)
                        : rights(found, caller).sight()));
    }

    public RecirculationScope scope(SubmissionId submission, Caller caller) {
        var found = proceedings.find(submission, caller);
        return scope.of(found);
    }

    private static Comments.Filter filter(Submission submission, Query query, Comments.Sight sight) {
        return new Comments.Filter(submission.dossier().id(), sight, query.stage(), query.organisation(), query.open(),
                query.must(), query.flagged(), query.place(), query.disposition());
    }

    private View view(Comment comment, PayloadReader.Text text, CommentRights rights) {
        var pointer = comment.remark().anchor().pointer();
        var stale = pointer != null
                && !text.hash(pointer).map(hash -> hash.equals(comment.footing().partHash())).orElse(false);
        var disposition = comment.disposition();
        var silent = disposition != null && comment.reply() == null && !comment.isWithdrawn()
                && !clock.instant().isBefore(disposition.replyUntil());
        var allowed = new ArrayList<CommentAction>();
        var blocked = new ArrayList<Blocked>();
        for (var action : CommentAction.values()) {
            switch (rights.judge(action, comment)) {
                case Verdict.Allowed() -> allowed.add(action);
                case Verdict.Blocked(var hindrance) -> blocked.add(new Blocked(action, hindrance));
                case Verdict.Forbidden _ -> {
                }
            }
        }
        return new View(comment, stale, silent, rights.isLapsed(comment), allowed, blocked);
    }
}

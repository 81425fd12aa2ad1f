package org.packstd.submissions.comment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Submission;

/**
 * What one caller may see of the comments of a submission and do to them, as it stands. Commands, allowed actions and reasons
 * all come from here.
 */
final class CommentRights {

    private final Submission submission;
    private final Caller caller;
    private final Gate chairs;
    private final Instant now;
    private final Set<Occasion> lapsed;
    private final Comments.Sight sight;
    /** Asked for once, for however many comments. */
    private @Nullable Verdict disposing;

    /**
     * @param chairs   says who may act as the chair of a committee
     * @param policies say where persons vote
     */
    CommentRights(Submission submission, Caller caller, Gate chairs, Policies policies, Instant now) {
        this.submission = submission;
        this.caller = caller;
        this.chairs = chairs;
        this.now = now;
        this.lapsed = Occasions.lapsed(submission);
        this.sight = new Comments.Sight(Occasions.secret(submission),
                Occasions.personal(submission, policies), caller.organisation(), caller.subject());
    }

    Comments.Sight sight() {
        return sight;
    }

    /** Whether its ballot was taken back, so that it counts no more. */
    boolean isLapsed(Comment comment) {
        return lapsed.contains(comment.occasion());
    }

    Verdict judge(CommentAction action, Comment comment) {
        var right = right(action, comment);
        if (!(right instanceof Verdict.Allowed)) {
            return right;
        }
        if (isLapsed(comment)) {
            return new Verdict.Blocked(Hurdle.COMMENT_LAPSED.with(comment.id()));
        }
        if (comment.isWithdrawn()) {
            return new Verdict.Blocked(Hurdle.COMMENT_WITHDRAWN.with(comment.id()));
        }
        return switch (action) {
            case DISPOSE, WITHDRAW -> right;
            case REPLY -> replying(comment);
            case ATTACH -> attaching(comment);
        };
    }

    private Verdict right(CommentAction action, Comment comment) {
        return switch (action) {
            case DISPOSE -> disposing();
            case WITHDRAW, REPLY, ATTACH -> ofWhoMade(comment);
        };
    }

    /** Whether the caller may dispose of comments at all now. */
    Verdict disposing() {
        var known = disposing;
        if (known == null) {
            known = judgeDisposing();
            disposing = known;
        }
        return known;
    }

    private Verdict judgeDisposing() {
        if (!caller.is(Role.CHAIR)) {
            return new Verdict.Forbidden("role: %s (expected: chair)".formatted(caller.roles()));
        }
        return switch (submission) {
            case Deliberating.InReview _,Authoring.RevisionRequired _,Deliberating.CommentResolution _,Balloting.BallotFailed _,Balloting.NegativeResolution _,Deciding.ProceduralReview _ ->
                chairs.hindrance(Action.REOPEN, submission, caller).<Verdict>map(Verdict.Blocked::new)
                        .orElseGet(Verdict.Allowed::new);
            default -> new Verdict.Blocked(Hurdle.STATE_DISPOSING.with(submission.state()));
        };
    }

    /**
     * Whether the caller may say something to the text, by themselves or by a table, as it stands: reviewers in a review,
     * members afterwards, and a secretary for those who sent something in.
     */
    static Verdict making(Submission submission, Caller caller, Instant now) {
        var occasion = Occasions.now(submission);
        if (occasion == null) {
            return new Verdict.Blocked(Hurdle.STATE_COMMENTED.with(submission.state()));
        }
        var needed = occasion.stage() == Stage.REVIEW ? Role.REVIEWER : Role.MEMBER;
        if (!caller.is(needed) && !caller.is(Role.SECRETARY)) {
            return new Verdict.Forbidden("role: %s (expected: %s, in %s)".formatted(caller.roles(), needed.claim(),
                    submission.state()));
        }
        return submission instanceof Ability.Voting voting && voting.ballot().terms().isOverAt(now)
                ? new Verdict.Blocked(Hurdle.BALLOT_OVER_FOR_COMMENTS.with(voting.ballot().terms().closesAt()))
                : new Verdict.Allowed();
    }

    private Verdict ofWhoMade(Comment comment) {
        if (!caller.is(Role.MEMBER) && !caller.is(Role.REVIEWER)) {
            return new Verdict.Forbidden("role: %s (expected: member or reviewer)".formatted(caller.roles()));
        }
        return comment.organisation().equals(caller.organisation())
                ? new Verdict.Allowed()
                : new Verdict.Forbidden("organisation: %s (expected: %s, who made the comment)"
                        .formatted(caller.organisation(), comment.organisation()));
    }

    private Verdict replying(Comment comment) {
        var disposition = comment.disposition();
        if (disposition == null) {
            return new Verdict.Blocked(Hurdle.COMMENT_UNDISPOSED.with(comment.id()));
        }
        return now.isBefore(disposition.replyUntil())
                ? new Verdict.Allowed()
                : new Verdict.Blocked(Hurdle.REPLIES_OVER.with(disposition.replyUntil()));
    }

    /** As long as comments are asked for where it was made; what is answered does not change. */
    private Verdict attaching(Comment comment) {
        if (!comment.isOpen()) {
            return new Verdict.Blocked(Hurdle.COMMENT_DISPOSED.with(comment.id()));
        }
        var over = submission instanceof Ability.Voting voting && voting.ballot().terms().isOverAt(now);
        return comment.occasion().equals(Occasions.now(submission)) && !over
                ? new Verdict.Allowed()
                : new Verdict.Blocked(
                        Hurdle.STATE_AS_COMMENTED.with(submission.state(), comment.occasion(),
                                comment.occasion().stage()));
    }

    /** @throws Problem 403 or 409 if it is not allowed */
    void demand(CommentAction action, Comment comment) {
        enforce(judge(action, comment));
    }

    /** @throws Problem 403 if it is not this caller's, however things stand */
    void demandRight(CommentAction action, Comment comment) {
        if (right(action, comment) instanceof Verdict.Forbidden(var reason)) {
            throw Problem.forbidden(reason);
        }
    }

    /** @throws Problem 403 or 409 if it is not allowed */
    static void enforce(Verdict verdict) {
        switch (verdict) {
            case Verdict.Allowed() -> {
            }
            case Verdict.Forbidden(var reason) -> throw Problem.forbidden(reason);
            case Verdict.Blocked(var hindrance) -> throw Permissions.stands(hindrance);
        }
    }
}

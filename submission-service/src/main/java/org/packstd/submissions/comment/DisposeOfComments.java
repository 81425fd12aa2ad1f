package org.packstd.submissions.comment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.text.PlainText;

/** Answers comments: by the chair, or by a motion that the chair records. */
public final class DisposeOfComments {

    /** What a motion must reach to find a comment not related or not persuasive. */
    private static final Fraction ADJUDICATION = new Fraction(2, 3);

    private final Proceedings proceedings;
    private final Comments comments;
    private final Gate chairs;
    private final Policies policies;
    private final Clock clock;

    /**
     * @param chairs   says who may act as the chair of a committee
     * @param policies say where persons vote
     */
    public DisposeOfComments(Proceedings proceedings, Comments comments, Gate chairs, Policies policies, Clock clock) {
        this.chairs = chairs;
        this.policies = policies;
        this.proceedings = proceedings;
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * One of many to dispose of alike.
     *
     * @param version that the caller saw
     */
    public record Item(CommentId id, long version) {}

    /**
     * What became of one of many.
     *
     * @param refused why nothing changed; null if it did, or was so already
     */
    public record Result(CommentId id, @Nullable Comment comment, @Nullable Problem refused) {}

    /**
     * Disposes of one comment; the same again changes nothing.
     *
     * @param verdict on a comment of that type
     *
     * @throws Problem 403, 404, 409, 412 or 422
     */
    public Comment dispose(SubmissionId submission, CommentId id, Function<CommentType, Verdict> verdict, Caller caller,
            IfMatch ifMatch) {
        var rights = rights(submission, caller);
        CommentRights.enforce(rights.disposing());
        return dispose(rights, find(rights, submission, id), verdict, caller, ifMatch);
    }

    /** Disposes of many alike, each for itself: one that is refused holds up no other. */
    public List<Result> disposeAll(SubmissionId submission, List<Item> items, Function<CommentType, Verdict> verdict,
            Caller caller) {
        var rights = rights(submission, caller);
        CommentRights.enforce(rights.disposing());
        var results = new ArrayList<Result>();
        for (var item : items) {
            try {
                var condition = IfMatch.required("\"" + item.version() + "\"");
                results.add(new Result(item.id(),
                        dispose(rights, find(rights, submission, item.id()), verdict, caller, condition), null));
            } catch (Problem refused) {
                results.add(new Result(item.id(), null, refused));
            }
        }
        return results;
    }

    private Comment dispose(CommentRights rights, Comment found, Function<CommentType, Verdict> by, Caller caller,
            IfMatch ifMatch) {
        var verdict = by.apply(found.remark().type());
        var offences = verdict.offences(ADJUDICATION);
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        var former = found.disposition();
        if (former != null && former.verdict().equals(verdict)) {
            return found;
        }
        ifMatch.demand(found.version());
        rights.demand(CommentAction.DISPOSE, found);
        var duplicate = verdict.duplicateOf();
        if (duplicate != null && (duplicate.equals(found.id())
                || comments.find(found.submission(), duplicate).filter(rights.sight()::shows).isEmpty())) {
            throw Problem.ruleViolated(List.of(Offence.of("/duplicateOf", "existence", duplicate.value(),
                    "another comment on this submission")));
        }
        return save(found.disposed(new Disposition(verdict, caller.requireOrganisation(), clock.instant())), caller,
                ifMatch);
    }

    /**
     * Takes a comment back; only who made it can.
     *
     * @throws Problem 403, 404, 409 or 412
     */
    public Comment withdraw(SubmissionId submission, CommentId id, Caller caller, IfMatch ifMatch) {
        var rights = rights(submission, caller);
        var found = find(rights, submission, id);
        rights.demandRight(CommentAction.WITHDRAW, found);
        if (found.isWithdrawn()) {
            return found;
        }
        ifMatch.demand(found.version());
        rights.demand(CommentAction.WITHDRAW, found);
        return save(found.disposed(new Disposition(Verdict.WITHDRAWN, found.organisation(), clock.instant())), caller,
                ifMatch);
    }

    /**
     * Says whether the commenter is satisfied with the disposition.
     *
     * @throws Problem 403, 404, 409, 412 or 422
     */
    public Comment reply(SubmissionId submission, CommentId id, boolean satisfied, @Nullable String text, Caller caller,
            IfMatch ifMatch) {
        var rights = rights(submission, caller);
        var found = find(rights, submission, id);
        rights.demandRight(CommentAction.REPLY, found);
        PlainText.offence("/text", text).ifPresent(offence -> {
            throw Problem.ruleViolated(List.of(offence));
        });
        ifMatch.demand(found.version());
        rights.demand(CommentAction.REPLY, found);
        return save(found.replied(new Reply(satisfied, text, clock.instant())), caller, ifMatch);
    }

    private Comment save(Comment changed, Caller caller, IfMatch ifMatch) {
        if (!comments.change(changed, act(changed, caller))) {
            throw ifMatch.stale("a newer one");
        }
        proceedings.annex(changed.submission());
        return changed;
    }

    private Act act(Comment changed, Caller caller) {
        var facts = new TreeMap<>(Map.of("comment", changed.id().value(), "organisation", changed.organisation()));
        var reply = changed.reply();
        var disposition = changed.disposition();
        if (reply != null) {
            facts.put("reply", reply.satisfied() ? "SATISFIED" : "NOT_SATISFIED");
        }
        if (disposition != null) {
            facts.put("disposition", disposition.verdict().kind().name());
            var motion = disposition.verdict().motion();
            if (motion != null) {
                facts.put("mover", motion.mover());
                facts.put("second", motion.second());
                facts.put("inFavour", Integer.toString(motion.inFavour()));
                facts.put("against", Integer.toString(motion.against()));
            }
        }
        var type = reply != null ? "comment.replied" : "comment.disposed";
        return new Act(type, Actor.of(caller), clock.instant(),
                disposition == null || reply != null ? null : disposition.verdict().detail(), facts);
    }

    private CommentRights rights(SubmissionId submission, Caller caller) {
        return new CommentRights(proceedings.find(submission, caller), caller, chairs, policies, clock.instant());
    }

    private Comment find(CommentRights rights, SubmissionId submission, CommentId id) {
        return comments.find(submission, id).filter(rights.sight()::shows)
                .orElseThrow(() -> CommentId.unknown(id.value()));
    }
}

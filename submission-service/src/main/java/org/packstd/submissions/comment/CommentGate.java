package org.packstd.submissions.comment;

import java.util.Optional;
import java.util.stream.Collectors;
import org.packstd.submissions.ballot.Consensus;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/**
 * Before a text goes to its ballot, is shown to the voters again, or is approved, every comment is answered, and what was
 * accepted is in the text.
 */
public final class CommentGate implements Gate {

    /** Nobody needs to know of more. */
    private static final int MOST = 1000;

    private static final int NAMED = 3;

    private final Comments comments;
    private final Policies policies;

    public CommentGate(Comments comments, Policies policies) {
        this.comments = comments;
        this.policies = policies;
    }

    @Override
    public Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller) {
        return switch (action) {
            case DECLARE_READY, RECIRCULATE, CONCLUDE -> unanswered(submission).or(() -> unrealised(submission));
            case CERTIFY -> addressesAll(submission) ? unanswered(submission) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether the policy wants every comment answered, whatever the figures say. */
    private boolean addressesAll(Submission submission) {
        var course = submission.dossier().course();
        return course != null && policies.find(course.policy(), course.policyVersion())
                .filter(policy -> policy.consensus().resolution() != Consensus.Resolution.NONE)
                .isPresent();
    }

    /** What was accepted of comments on the present text cannot be in it. */
    private Optional<Hindrance> unrealised(Submission submission) {
        var dossier = submission.dossier();
        var count = comments.countAccepted(dossier.id(), dossier.textRevision(), MOST);
        return count == 0
                ? Optional.empty()
                : Optional.of(Hurdle.CHANGE_NOT_IN_TEXT.with(count, count == 1 ? "" : "s", count == 1 ? "is" : "are"));
    }

    private Optional<Hindrance> unanswered(Submission submission) {
        var inForce = InForce.of(submission);
        var first = comments.undisposed(inForce, NAMED + 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var count = first.size() <= NAMED ? first.size() : comments.countUndisposed(inForce, MOST);
        var named = first.stream().limit(NAMED).map(CommentId::value).collect(Collectors.joining(", "));
        var hurdle = count == MOST ? Hurdle.COMMENTS_UNANSWERED_MANY : Hurdle.COMMENTS_UNANSWERED;
        return Optional.of(hurdle.with(count, count == 1 ? " lacks" : "s lack", count > NAMED ? named + ", …" : named));
    }
}

package org.packstd.submissions.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Submission;

/** Compares the present text with the one that was voted on last. */
public final class FindScope {

    private final Comments comments;
    private final CheckedTexts texts;
    private final PayloadReader reader;

    public FindScope(Comments comments, CheckedTexts texts, PayloadReader reader) {
        this.comments = comments;
        this.texts = texts;
        this.reader = reader;
    }

    /**
     * The scope as it is now.
     *
     * @throws Problem 409 if no ballot on the submission was ever counted, or the present text was not checked yet
     */
    public RecirculationScope of(Submission submission) {
        var ballot = lastDecided(submission)
                .orElseThrow(() -> Permissions.stands(Hurdle.STATE_COUNTED.with(submission.state())));
        var to = checkedHash(submission);
        if (to == null) {
            throw Permissions.stands(Hurdle.STATE_CHECKED.with(submission.state()));
        }
        var from = ballot.terms().contentHash();
        var secret = Occasions.secret(submission);
        var negatives = comments.mustBeSatisfied(InForce.of(submission), RecirculationScope.MOST_NEGATIVES + 1).stream()
                .filter(negative -> !secret.contains(negative.occasion())) // votes of this round are secret yet
                .toList();
        var changes = from.equals(to) ? List.<PathChange>of() : changes(submission, from);
        var complete = negatives.size() <= RecirculationScope.MOST_NEGATIVES
                && changes.size() <= RecirculationScope.MOST_CHANGES;
        return new RecirculationScope(ballot.terms().id().toString(), from, to,
                changes.subList(0, Math.min(changes.size(), RecirculationScope.MOST_CHANGES)),
                negatives.subList(0, Math.min(negatives.size(), RecirculationScope.MOST_NEGATIVES)), complete);
    }

    /** Of the present text; null while its author may change it, because what was checked is another one then. */
    private static @Nullable String checkedHash(Submission submission) {
        var going = submission instanceof Resting.OnHold hold ? hold.held() : submission;
        var report = going instanceof Ability.Editable ? null : going.report();
        return report == null ? null : report.contentHash();
    }

    private List<PathChange> changes(Submission submission, String from) {
        var after = submission.dossier().proposal().payload();
        var before = texts.find(from);
        if (after == null || before.isEmpty()) {
            // Without the text of then nobody can say what did not change: everything is in scope.
            return List.of(new PathChange("", PathChange.Kind.CHANGED));
        }
        return reader.changes(before.get(), after, RecirculationScope.MOST_CHANGES + 1);
    }

    private static Optional<Ballot.Decided> lastDecided(Submission submission) {
        var decided = new ArrayList<Ballot.Decided>();
        for (var ballot : submission.ballots()) {
            if (ballot instanceof Ballot.Decided counted) {
                decided.add(counted);
            }
        }
        return decided.isEmpty() ? Optional.empty() : Optional.of(decided.getLast());
    }
}

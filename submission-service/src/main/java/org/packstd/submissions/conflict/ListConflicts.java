package org.packstd.submissions.conflict;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** What persons stated, for those who have to act on it. */
public final class ListConflicts {

    private final Proceedings proceedings;
    private final Statements statements;
    private final Committees committees;

    public ListConflicts(Proceedings proceedings, Statements statements, Committees committees) {
        this.proceedings = proceedings;
        this.statements = statements;
        this.committees = committees;
    }

    /** @throws Problem 403 for all but chairs, secretaries and certifiers, or who leads the committee where it names persons */
    public Page<Statement> list(SubmissionId id, Caller caller, @Nullable Cursor cursor, int limit) {
        var submission = proceedings.find(id, caller);
        if (!caller.is(Role.CERTIFIER) && !leads(submission, caller)) {
            throw Problem.forbidden(
                    "caller: neither chair, secretary nor certifier of it (expected: one of these; see conflicts/me)");
        }
        return statements.about(id.value(), cursor, limit);
    }

    private boolean leads(Submission submission, Caller caller) {
        if (!caller.is(Role.CHAIR) && !caller.is(Role.SECRETARY)) {
            return false;
        }
        var name = submission.dossier().committee();
        var committee = name == null ? null : committees.find(name).orElse(null);
        return committee == null || committee.namesNobody() || committee.isLedBy(caller);
    }
}

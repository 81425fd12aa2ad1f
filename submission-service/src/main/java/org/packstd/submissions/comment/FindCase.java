package org.packstd.submissions.comment;

import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** Submissions that a caller may know of. */
public final class FindCase {

    private final Submissions submissions;

    public FindCase(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The submission, if the caller may know of it; else 404. */
    public Submission find(SubmissionId id, Caller caller) {
        return submissions.find(id)
                .filter(found -> Permissions.maySee(caller, found))
                .orElseThrow(() -> SubmissionId.unknown(id.value()));
    }
}

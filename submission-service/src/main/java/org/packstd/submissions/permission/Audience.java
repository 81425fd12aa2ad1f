package org.packstd.submissions.permission;

import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/** Who besides its proposer may know of a submission that is not public yet. */
public interface Audience {

    boolean includes(Caller caller, Submission submission);
}

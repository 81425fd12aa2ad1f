package org.packstd.submissions.ballot;

/** What a policy says of a count. */
public enum Outcome {
    PASSED,
    FAILED,
    FAILED_NO_RETURN
}

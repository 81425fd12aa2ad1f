package org.packstd.submissions.ballot;

/** What a policy says of a count. */
public enum Outcome {
    PASSED,
    /** The figures are reached, but there are valid disapprovals that the policy wants resolved first. */
    PASSED_PENDING_RESOLUTION,
    FAILED,
    FAILED_NO_RETURN;

    /** Whether the figures are reached. */
    public boolean passes() {
        return this == PASSED || this == PASSED_PENDING_RESOLUTION;
    }
}

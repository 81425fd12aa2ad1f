package org.packstd.submissions.submission;

/** What whoever certifies has looked into and found in order: the checklist of a certification. */
public enum Assurance {
    /** Every step of the policy was taken. */
    PROCESS,
    CONFLICTS_OF_INTEREST,
    PATENTS,
    SAFETY,
    ANTITRUST
}

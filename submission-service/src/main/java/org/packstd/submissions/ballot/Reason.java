package org.packstd.submissions.ballot;

/** Why somebody abstains. */
public enum Reason {
    TIME,
    EXPERTISE,
    /** Of interest; counted as a recusal. */
    CONFLICT,
    OTHER
}

package org.packstd.submissions.ballot;

/** Why somebody abstains. */
public enum Reason {
    TIME,
    EXPERTISE,
    CONFLICT,
    OTHER
}

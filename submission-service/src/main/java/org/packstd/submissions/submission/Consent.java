package org.packstd.submissions.submission;

/** What the chair agreed to that another may then do. */
public enum Consent {
    /** The author takes back what was accepted. */
    WITHDRAWAL,
    /** The secretary calls back a ballot in which votes were cast. */
    RECALL
}

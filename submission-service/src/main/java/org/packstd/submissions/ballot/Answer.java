package org.packstd.submissions.ballot;

/** What a criterion counts: answers of one kind, or everybody who could have answered. */
public enum Answer {
    APPROVE,
    APPROVE_WITH_COMMENTS,
    DISAPPROVE,
    ABSTAIN,
    ELECTORATE
}

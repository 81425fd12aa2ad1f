package org.packstd.submissions.ballot;

/** What a criterion counts: answers of one kind, or everybody who could have answered. */
public enum Answer {
    APPROVE,
    APPROVE_WITH_COMMENTS,
    /** Neither wants the text nor stands in its way. */
    NO_OBJECTION,
    /** A disapproval that says why. */
    DISAPPROVE,
    /** A disapproval that does not; it counts only where a criterion names it, as a rule for the return. */
    DISAPPROVE_WITHOUT_REASON,
    DISCUSS,
    ABSTAIN,
    /** Takes no part; does not belong to the electorate of this ballot any more. */
    RECUSE,
    /** All who could have answered, without those who recused themselves. */
    ELECTORATE
}

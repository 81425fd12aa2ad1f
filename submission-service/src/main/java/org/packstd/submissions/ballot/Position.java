package org.packstd.submissions.ballot;

/** What a voter says to a text. Which of them can be taken is a matter of the policy. */
public enum Position {
    APPROVE(Answer.APPROVE),
    APPROVE_WITH_COMMENTS(Answer.APPROVE_WITH_COMMENTS),
    NO_OBJECTION(Answer.NO_OBJECTION),
    DISAPPROVE(Answer.DISAPPROVE),
    /** Wants to talk before it goes on; may stand in the way all alone. */
    DISCUSS(Answer.DISCUSS),
    ABSTAIN(Answer.ABSTAIN),
    RECUSE(Answer.RECUSE);

    private final Answer answer;

    Position(Answer answer) {
        this.answer = answer;
    }

    /**
     * As what it is counted.
     *
     * @param saysWhy whether it came with a comment
     */
    public Answer answer(boolean saysWhy) {
        return this == DISAPPROVE && !saysWhy ? Answer.DISAPPROVE_WITHOUT_REASON : answer;
    }

    /** Whether it says nothing without a comment, whatever the policy. */
    boolean needsComment() {
        return this == APPROVE_WITH_COMMENTS || this == DISCUSS;
    }

    /** What a disapproval may become after the ballot has closed. */
    boolean isGivingWay() {
        return this == APPROVE || this == APPROVE_WITH_COMMENTS || this == NO_OBJECTION || this == ABSTAIN;
    }
}

package org.packstd.submissions.need;

/** What may be done to a need once it is stated. */
public enum NeedAction {
    WITHDRAW("withdraw"),
    SUPPORT("support"),
    WITHDRAW_SUPPORT("withdraw-support"),
    ANSWER("answer"),
    OFFER("offer");

    private final String wireName;

    NeedAction(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the contract. */
    public String wireName() {
        return wireName;
    }
}

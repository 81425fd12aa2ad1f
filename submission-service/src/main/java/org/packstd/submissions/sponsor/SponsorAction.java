package org.packstd.submissions.sponsor;

/** What may be done to an invitation to propose together. */
public enum SponsorAction {
    CONFIRM("confirm"),
    DECLINE("decline"),
    TAKE_BACK("take-back");

    private final String wireName;

    SponsorAction(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the contract. */
    public String wireName() {
        return wireName;
    }
}

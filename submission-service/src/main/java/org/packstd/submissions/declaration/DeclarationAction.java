package org.packstd.submissions.declaration;

/** What may be done to a declaration once it is made. */
public enum DeclarationAction {
    SUPERSEDE("supersede"),
    ANSWER("answer"),
    TRANSFER("transfer"),
    VERIFY("verify"),
    REMOVE("remove"),
    DECIDE("decide");

    private final String wireName;

    DeclarationAction(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the contract. */
    public String wireName() {
        return wireName;
    }
}

package org.packstd.submissions.comment;

/** What may be done to a comment once it is made. */
public enum CommentAction {
    DISPOSE("dispose"),
    WITHDRAW("withdraw"),
    REPLY("reply"),
    ATTACH("attach");

    private final String wireName;

    CommentAction(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the contract. */
    public String wireName() {
        return wireName;
    }
}

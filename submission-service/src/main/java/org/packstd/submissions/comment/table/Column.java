package org.packstd.submissions.comment.table;

/** What the columns of comment tables mean, whatever a form calls them. */
public enum Column {
    ORGANISATION("organisation"),
    LINE("line"),
    CLAUSE("clause"),
    /** A figure or table, or a JSON pointer to a parameter. */
    PLACE("place"),
    TYPE("type"),
    TEXT("comment"),
    /** The comment in Chinese; in forms without this column both languages share one cell. */
    TEXT_ZH("commentZh"),
    /** Of two languages the one in which the comment was written. */
    ORIGINAL("originalLanguage"),
    /** Whether the other was translated by a machine. */
    MACHINE("machineTranslated"),
    MUST("mustBeSatisfied"),
    SEVERITY("severity"),
    CHANGE("proposedChange"),
    STATUS("status"),
    OBSERVATIONS("observations");

    private final String member;

    Column(String member) {
        this.member = member;
    }

    /** How problems name it, as in {@code /rows/17/clause}. */
    public String member() {
        return member;
    }
}

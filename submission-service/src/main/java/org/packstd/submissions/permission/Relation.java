package org.packstd.submissions.permission;

/** What an action asks of the caller's organisation. */
public enum Relation {
    ANYBODY("any organisation"),
    THE_PROPOSER("the proposing organisation"),
    NOT_THE_PROPOSER(
            "another organisation than the proposing one");

    private final String sentence;

    Relation(String sentence) {
        this.sentence = sentence;
    }

    boolean holds(String proposer, String organisation) {
        return switch (this) {
            case ANYBODY -> true;
            case THE_PROPOSER -> proposer.equals(organisation);
            case NOT_THE_PROPOSER -> !organisation.isEmpty() && !proposer.equals(organisation);
        };
    }

    @Override
    public String toString() {
        return sentence;
    }
}

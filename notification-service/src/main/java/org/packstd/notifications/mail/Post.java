package org.packstd.notifications.mail;

/** Takes letters to the mail server. */
public interface Post {

    /** What came of it. */
    sealed interface Outcome {

        /** @param code of the server, such as 250 when it took the letter or 550 when it did not */
        record Answered(int code) implements Outcome {}

        /** There was no answer. */
        record Unanswered(String reason) implements Outcome {}
    }

    /** Tries once, within 15 s. Whatever goes wrong on the way is an outcome, not an exception. */
    Outcome send(Letter letter);
}

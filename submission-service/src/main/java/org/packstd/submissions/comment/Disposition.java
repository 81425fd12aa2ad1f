package org.packstd.submissions.comment;

import java.time.Duration;
import java.time.Instant;

/**
 * What was decided of a comment.
 *
 * @param by organisation of who recorded it
 */
public record Disposition(Verdict verdict, String by, Instant at) {

    /** How long the commenter may reply. */
    private static final Duration REPLY_TIME = Duration.ofDays(14);

    /** Answers after this instant can be replied to. */
    static Instant stillRepliedTo(Instant now) {
        return now.minus(REPLY_TIME);
    }

    /** From this instant on no reply is taken, and silence is none. */
    public Instant replyUntil() {
        return replyUntil(at);
    }

    /** The same of what was answered then. */
    static Instant replyUntil(Instant at) {
        return at.plus(REPLY_TIME);
    }
}

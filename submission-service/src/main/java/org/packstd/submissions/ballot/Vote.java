package org.packstd.submissions.ballot;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it stands.
 *
 * @param comment  why, or what should be better
 * @param reason   why it abstains, where the policy asks
 * @param castBy   the subject of the token that cast it
 * @param castFrom the organisation of a delegate who cast it; null if it was the voter's own
 * @param carried  whether it was taken over from the round before and never touched since
 */
public record Vote(Position position, @Nullable String comment, @Nullable Reason reason, Instant castAt, String castBy,
        @Nullable String castFrom, boolean carried) {

    /** Cast by the voter's own people, in this round. */
    public Vote(Position position, @Nullable String comment, Instant castAt, String castBy) {
        this(position, comment, null, castAt, castBy, null, false);
    }

    /** As what it is counted. Who abstains for a conflict of interest takes no part. */
    public Answer answer() {
        return position == Position.ABSTAIN && reason == Reason.CONFLICT
                ? Answer.RECUSE
                : position.answer(saysWhy());
    }

    public boolean saysWhy() {
        return comment != null && !comment.isBlank();
    }

    /** Whether casting this instead of the other would change nothing. */
    public boolean saysTheSameAs(Vote other) {
        return position == other.position && Objects.equals(comment, other.comment) && reason == other.reason;
    }

    /** The same vote in the next round. */
    public Vote carriedOver() {
        return new Vote(position, comment, reason, castAt, castBy, castFrom, true);
    }
}

package org.packstd.submissions.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/**
 * The vote of an organisation as it stands.
 *
 * @param comment needed with every position that {@linkplain Position#needsComment() needs a comment}
 * @param castBy  the subject of the token that cast it
 */
public record Vote(Position position, @Nullable String comment, Instant castAt, String castBy) {

    public Vote {
        if (position.needsComment() && (comment == null || comment.isBlank())) {
            throw Problem.ruleViolated(List.of(Offence.of("/comment", "position-says-why", comment,
                    "a reason, because the position is " + position)));
        }
    }

    /** Whether casting this instead of the other would change nothing. */
    public boolean saysTheSameAs(Vote other) {
        return position == other.position && Objects.equals(comment, other.comment);
    }
}

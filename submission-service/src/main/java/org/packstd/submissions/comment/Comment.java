package org.packstd.submissions.comment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.submission.SubmissionId;

/**
 * A comment as it stands.
 *
 * @param organisation on whose behalf it was made
 * @param person       subject of who made it; never leaves the store but to the own organisation
 * @param ballot       the ballot in which it was made, if in one: it goes with the vote of the organisation there
 * @param must         whether it must be satisfied; false again once the organisation no longer disapproves
 * @param flags        words in it that the secretary should see, by their English names
 * @param version      one more with every change, from 1
 */
public record Comment(CommentId id, SubmissionId submission, Occasion occasion, String organisation, String person,
        Remark remark, Footing footing, @Nullable String ballot, boolean must, Set<String> flags, Instant createdAt,
        long version, @Nullable Disposition disposition, @Nullable Reply reply) {

    public Comment {
        flags = Set.copyOf(flags);
    }

    public boolean isOpen() {
        return disposition == null;
    }

    /** Taken back by who made it, for good. */
    public boolean isWithdrawn() {
        return disposition != null && disposition.verdict().kind() == DispositionKind.WITHDRAWN_BY_COMMENTER;
    }

    /** Disposed of, perhaps otherwise than before; a reply to what was decided before is void. */
    Comment disposed(Disposition as) {
        var stillMust = must && as.verdict().kind() != DispositionKind.WITHDRAWN_BY_COMMENTER;
        return new Comment(id, submission, occasion, organisation, person, remark, footing, ballot, stillMust, flags,
                createdAt, version + 1, as, null);
    }

    Comment replied(Reply what) {
        return new Comment(id, submission, occasion, organisation, person, remark, footing, ballot,
                must && !what.satisfied(), flags, createdAt, version + 1, disposition, what);
    }
}

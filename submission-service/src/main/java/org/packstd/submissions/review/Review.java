package org.packstd.submissions.review;

import java.time.Instant;
import org.packstd.submissions.conditional.Versioned;

/** A review as it stands. */
public sealed interface Review extends Versioned<Review> {

    Assignment assignment();

    @Override
    default String key() {
        return assignment().reviewId();
    }

    /** The reviewer is at work. */
    record Assigned(Assignment assignment, long version) implements Review {

        public boolean isOverdueAt(Instant now) {
            return now.isAfter(assignment.dueAt());
        }

        /** Nobody waits for it any more. */
        public Waived waive(String reason, Instant now) {
            return new Waived(assignment, reason, now, version + 1);
        }

        @Override
        public Assigned withVersion(long other) {
            return new Assigned(assignment, other);
        }
    }

    /** It is in; as long as the text is in review the reviewer may change it. */
    record Delivered(Assignment assignment, Opinion opinion, Instant deliveredAt, long version) implements Review {

        @Override
        public Delivered withVersion(long other) {
            return new Delivered(assignment, opinion, deliveredAt, other);
        }
    }

    /** It never came, and nobody waits for it any more. */
    record Waived(Assignment assignment, String reason, Instant waivedAt, long version) implements Review {

        @Override
        public Waived withVersion(long other) {
            return new Waived(assignment, reason, waivedAt, other);
        }
    }

    /** The review with an opinion, for the first time or again. */
    default Delivered deliver(Opinion opinion, Instant now) {
        return new Delivered(assignment(), opinion, now, version() + 1);
    }
}

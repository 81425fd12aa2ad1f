package org.packstd.submissions.review;

import java.util.List;
import java.util.Optional;
import org.packstd.submissions.audit.Actor;

/** All reviews. Each change appends an act of who made it to the trail of the case. */
public interface Reviews {

    /** Most reviews of one text. */
    int MOST = 20;

    Optional<Review> find(String reviewId);

    /** Enters it. Returns false if this person reviews this text already. */
    boolean add(Review.Assigned assigned, Actor by);

    /** Stores what became of it. Returns false if it no longer has the version before. */
    boolean change(Review changed, Actor by);

    /** Those of a text, at most {@link #MOST}. */
    List<Review> of(String submission, int textRevision);

    /** Those that a person has still to deliver, the first due first. */
    List<Review> assignedTo(String reviewer, int limit);

    /** Those of all its texts, the newest text first. */
    List<Review> of(String submission);
}

package org.packstd.submissions.declaration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.submission.SubmissionId;

/** Which submissions became which standards, and what each takes the place of. */
public interface Lineage {

    /**
     * A submission as a link of the chain.
     *
     * @param becomes  what it was published as; null if it was not
     * @param revision of that
     * @param follows  what it revises, corrects, withdraws or takes the place of
     */
    record Link(SubmissionId submission, @Nullable String becomes, @Nullable String revision, List<Former> follows) {}

    /**
     * A standard that something takes the place of.
     *
     * @param upTo the last revision that is meant; null for all
     */
    record Former(String designation, @Nullable String upTo) {

        /** Revisions in the order of their issue: A, B, … Y, AA. */
        static final Comparator<String> ISSUE = Comparator.comparingInt(String::length)
                .thenComparing(Comparator.naturalOrder());

        boolean means(@Nullable String revision) {
            return upTo == null || revision != null && ISSUE.compare(revision, upTo) <= 0;
        }

        /** Whether it means revisions that the other does not. */
        boolean goesBeyond(Former other) {
            return other.upTo != null && (upTo == null || ISSUE.compare(upTo, other.upTo) > 0);
        }
    }

    Optional<Link> of(SubmissionId submission);

    /** Submissions that were published as one of these standards, at most as many as the limit. */
    List<Link> published(Collection<String> designations, int limit);
}

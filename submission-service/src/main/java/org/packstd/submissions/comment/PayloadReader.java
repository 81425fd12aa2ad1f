package org.packstd.submissions.comment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.proposal.Payload;

/** Finds the way in payloads. */
public interface PayloadReader {

    /** Reads a payload; of none, nothing points anywhere. */
    Text read(@Nullable Payload payload);

    /**
     * Where two payloads say different things, in the order of the later one. Figures are compared as figures, so that
     * {@code 0.40} is {@code 0.4}, and entries of lists by the name that they have; a typed value is one place.
     *
     * @param limit no more than so many
     */
    List<PathChange> changes(Payload before, Payload after, int limit);

    /**
     * The same, but an entry of a list that took the place of one with another name is compared with that one, as the same
     * entry under another name, and entries without names that were put in together are told from those before and after.
     */
    List<PathChange> changesInPlace(Payload before, Payload after, int limit);

    /** A payload that was read. */
    interface Text {

        /** Hash of the part that a pointer leads to; empty if it leads nowhere. */
        Optional<String> hash(String pointer);

        /** Pointers to what there is nearest to where a pointer leads, at most ten. */
        List<String> near(String pointer);
    }
}

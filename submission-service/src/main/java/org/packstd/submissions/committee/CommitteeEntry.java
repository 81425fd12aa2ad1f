package org.packstd.submissions.committee;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.proposal.LocalizedText;

/**
 * What is known of a committee.
 *
 * @param families  names of the families in its scope; none for all
 * @param policy    identifier of the policy by which it decides unless another is asked for
 * @param parent    the committee that it is part of
 * @param active    whether submissions can be given to it
 */
public record CommitteeEntry(LocalizedText name, Set<String> families, @Nullable String policy,
        @Nullable String parent, @Nullable Officer chair, @Nullable Officer viceChair, @Nullable Officer secretary,
        boolean active) {

    public CommitteeEntry {
        families = Set.copyOf(families);
    }
}

package org.packstd.submissions.likeness;

import java.util.List;
import java.util.Optional;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;

/** The standards that there are. */
@FunctionalInterface
public interface Catalogue {

    /**
     * Standards of a family, by designation.
     *
     * @param most no more than so many
     * @return empty if the catalogue cannot be asked now
     */
    Optional<Listing> ofFamily(Family family, int most);

    /** @param complete false if there are more */
    record Listing(List<Entry> entries, boolean complete) {

        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A standard.
     *
     * @param status   as standards-service names it, such as CURRENT
     * @param revision the letter of the current one
     */
    record Entry(String designation, LocalizedText title, String status, String revision) {}
}

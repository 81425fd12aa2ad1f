package org.packstd.standards.standard;

import java.time.Instant;
import org.packstd.standards.family.Family;
import org.packstd.standards.text.LocalizedText;

/** A standard: a designation and the revision that is current. */
public sealed interface Standard {

    Head head();

    default Designation designation() {
        return head().designation();
    }

    default Family family() {
        return designation().family();
    }

    /** Whether readers may see a revision of it: it is the current one or an earlier one. */
    default boolean hasPublished(RevisionLetter letter) {
        return letter.compareTo(head().current()) <= 0;
    }

    /**
     * What every standard has.
     *
     * @param version grows with every change, from 1
     * @param events how many events the standard has had so far; numbers the next one
     * @param publishedAt when the current revision was published
     */
    record Head(Designation designation, RevisionLetter current, LocalizedText title, int variations,
            Instant publishedAt, long version, long events) {}

    /** In force. */
    record InForce(Head head) implements Standard {}

    /**
     * No longer in force, still readable.
     *
     * @param publicationId the publication that withdrew it
     */
    record Withdrawn(Head head, Instant withdrawnAt, String publicationId) implements Standard {}
}

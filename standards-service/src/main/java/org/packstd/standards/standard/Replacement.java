package org.packstd.standards.standard;

import java.time.LocalDate;

/**
 * Another standard that takes the place of one.
 *
 * @param since the day from which the other one holds
 * @param publicationId the publication that brings the other one
 * @param announced false while that publication is under way: readers do not see it yet, but nobody may revise the standard
 */
public record Replacement(Designation by, LocalDate since, String publicationId, boolean announced) {

    Replacement announce() {
        return new Replacement(by, since, publicationId, true);
    }
}

package org.packstd.standards.standard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A revision that is published and comes into force on a later day (UTC). */
public record Effect(RevisionLetter letter, LocalDate day) {

    /** Empty for a revision that is in force from its publication. */
    static Optional<Effect> of(Revision revision) {
        var published = LocalDate.ofInstant(revision.publishedAt(), ZoneOffset.UTC);
        return Optional.of(new Effect(revision.id().letter(), revision.effective()))
                .filter(effect -> effect.day().isAfter(published));
    }
}

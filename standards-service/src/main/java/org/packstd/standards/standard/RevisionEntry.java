package org.packstd.standards.standard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A revision in a list: without what it says. */
public record RevisionEntry(RevisionId id, ContentHash hash, @Nullable ContentHash previous, Instant publishedAt,
        LocalDate issuedOn, LocalDate effective, Provenance provenance, SemanticVersion version) {}

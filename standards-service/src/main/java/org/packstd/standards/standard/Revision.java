package org.packstd.standards.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A revision. It never changes.
 *
 * @param previous hash of the revision before; null for the first
 * @param issuedOn when the body issued it (UTC); the day of publication unless it was imported
 * @param effective the day on which it comes into force, never before {@code issuedOn}
 * @param publicationId the publication that brought it; tells a repetition from a rival
 * @param change what it changed against the one before; null for the first, and for what was stored before this was known
 */
public record Revision(RevisionId id, Content content, @Nullable ContentHash previous, Instant publishedAt,
        LocalDate issuedOn, LocalDate effective, Provenance provenance, String publicationId,
        @Nullable ChangeSummary change) {

    /** Without what it changed. */
    public Revision(RevisionId id, Content content, @Nullable ContentHash previous, Instant publishedAt,
            LocalDate issuedOn, LocalDate effective, Provenance provenance, String publicationId) {
        this(id, content, previous, publishedAt, issuedOn, effective, provenance, publicationId, null);
    }

    /** In force from the day on which it is published. */
    public Revision(RevisionId id, Content content, @Nullable ContentHash previous, Instant publishedAt,
            Provenance provenance, String publicationId) {
        this(id, content, previous, publishedAt, day(publishedAt), day(publishedAt), provenance, publicationId);
    }

    /** The number that says how much changed on the way here. */
    public SemanticVersion version() {
        return SemanticVersion.of(id.letter(), change);
    }

    /** The day by which it is due for review. */
    public LocalDate reviewDue() {
        return issuedOn.plusYears(content.metadata().reviewYears());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}

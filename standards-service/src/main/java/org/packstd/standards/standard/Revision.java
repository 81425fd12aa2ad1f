package org.packstd.standards.standard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision. It never changes.
 *
 * @param previous hash of the revision before; null for the first
 * @param publicationId the publication that brought it; tells a repetition from a rival
 */
public record Revision(RevisionId id, Content content, @Nullable ContentHash previous, Instant publishedAt,
        Provenance provenance, String publicationId) {}

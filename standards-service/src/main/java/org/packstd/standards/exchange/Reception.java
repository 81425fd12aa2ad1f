package org.packstd.standards.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.standard.RevisionId;

/**
 * Who brought a revision from another registry; kept for ever beside the revision, which keeps its own provenance.
 *
 * @param organisation on whose behalf, if the caller has one
 * @param source where it came from, in the caller's words
 */
public record Reception(RevisionId revision, String subject, @Nullable String organisation, String source,
        Instant at) {}

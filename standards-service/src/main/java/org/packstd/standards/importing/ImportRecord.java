package org.packstd.standards.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of an import, kept for ever. */
public sealed interface ImportRecord {

    Facts facts();

    /**
     * Who brought what, when and from where.
     *
     * @param count how many standards it brought
     * @param importedAt when it was first asked for
     */
    record Facts(String id, String bodyHash, String subject, @Nullable String organisation, String source, int count,
            Instant importedAt) {}

    /** Under way, or interrupted. */
    record Begun(Facts facts) implements ImportRecord {}

    /** Done. */
    record Finished(Facts facts, List<ImportResult> results) implements ImportRecord {}
}

package org.packstd.standards.corrigendum;

import java.time.Instant;
import java.util.List;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.CorrigendumId;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.text.LocalizedText;

/**
 * A corrigendum. It never changes.
 *
 * @param corrected the revision that it corrects
 * @param number from 1 for each revision, to {@value #MOST}
 * @param hash over what was voted on
 * @param publicationId the publication that brought it; tells a repetition from another corrigendum
 */
public record Corrigendum(RevisionId corrected, int number, LocalizedText title, List<Correction> corrections,
        ContentHash hash, Instant publishedAt, Provenance provenance, String publicationId) {

    /** A revision that needs more is to be revised. */
    public static final int MOST = 99;

    public CorrigendumId id() {
        return new CorrigendumId(corrected.letter(), number);
    }

    /** The same under another number. */
    public Corrigendum numbered(int number) {
        return new Corrigendum(corrected, number, title, corrections, hash, publishedAt, provenance, publicationId);
    }
}

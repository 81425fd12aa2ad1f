package org.packstd.standards.standard;

import java.util.Optional;

/** What readers may see: standards, and of their revisions those that are published. */
public final class ReadCatalogue {

    private final Standards standards;
    private final Revisions revisions;

    public ReadCatalogue(Standards standards, Revisions revisions) {
        this.standards = standards;
        this.revisions = revisions;
    }

    public Optional<Standard> standard(Designation designation) {
        return standards.find(designation);
    }

    /** A published revision; one that only waits for its standard to name it is not there yet. */
    public Optional<Revision> revision(RevisionId id) {
        return standards.find(id.designation())
                .filter(standard -> standard.hasPublished(id.letter()))
                .flatMap(_ -> revisions.find(id));
    }

    /** The revision that a standard names; always there, because it was stored before. */
    public Revision current(Standard standard) {
        var id = new RevisionId(standard.designation(), standard.head().current());
        return revisions.find(id).orElseThrow(() -> new IllegalStateException(id + " is named but not stored"));
    }
}

package org.packstd.standards.publication;

import java.time.Instant;
import java.util.Optional;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;

/**
 * Publishes here what was published elsewhere, in the same place and with the same time and provenance. The place is not
 * reserved, since it is given; each step can be repeated.
 */
public final class TakeOver {

    private final Publications publications;
    private final Succession succession;

    public TakeOver(Publications publications, Succession succession) {
        this.publications = publications;
        this.succession = succession;
    }

    /** Makes the revision the current one; the one before it must be that now. Returns what stands against it. */
    public Optional<String> revision(Revision revision) {
        var designation = revision.id().designation();
        publications.keepFree(designation);
        var place = new Reserved(publicationId(revision.id(), revision.content().hash().text()), revision.id(),
                revision.publishedAt());
        return succession.publish(place, revision.content(), revision.provenance()).map(Objection::detail);
    }

    /** Withdraws the standard of which this is the current revision. Returns what stands against it. */
    public Optional<String> withdrawal(RevisionId last, Instant at) {
        var id = publicationId(last, "withdrawn");
        return succession.withdraw(new Reserved(id, last, at), id).map(Objection::detail);
    }

    private static String publicationId(RevisionId revision, String what) {
        return "exchange:" + revision + ":" + what;
    }
}

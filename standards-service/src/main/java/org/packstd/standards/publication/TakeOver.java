package org.packstd.standards.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;

/**
 * Publishes here what was published elsewhere, in the same place and with the same time and provenance. The place is not
 * reserved, since it is given; each step can be repeated.
 */
public final class TakeOver {

    private final Publications publications;
    private final Succession succession;
    private final Withdrawals withdrawals;

    public TakeOver(Publications publications, Succession succession, Withdrawals withdrawals) {
        this.publications = publications;
        this.succession = succession;
        this.withdrawals = withdrawals;
    }

    /**
     * Makes the revision the current one; the one before it must be that now. Returns what stands against it, which is not
     * that another standard took its place: there, that came later.
     */
    public Optional<String> revision(Revision revision) {
        var designation = revision.id().designation();
        publications.keepFree(designation);
        var place = new Reserved(publicationId(revision.id(), revision.content().hash().text()), revision.id(),
                revision.publishedAt());
        return succession.takeOver(place, revision.content(), revision.provenance(), revision.issuedOn())
                .map(Objection::detail);
    }

    /**
     * Leads readers of a standard to the one that took its place; does nothing if they are led there already.
     *
     * @param last the current revision of the standard
     * @param since the day from which the other one holds
     * @param at when this registry heard of it
     */
    public void replacement(RevisionId last, Designation by, LocalDate since, Instant at) {
        succession.replaced(last.designation(), new Replacement(by, since, publicationId(last, by.toString()), true),
                at);
    }

    /** Withdraws the standard of which this is the current revision. Returns what stands against it. */
    public Optional<String> withdrawal(RevisionId last, Instant at, @Nullable LocalDate from,
            List<Designation> successors) {
        var id = publicationId(last, "withdrawn");
        return withdrawals.withdraw(new Reserved(id, last, at), from, successors, id).map(Objection::detail);
    }

    private static String publicationId(RevisionId revision, String what) {
        return "exchange:" + revision + ":" + what;
    }
}

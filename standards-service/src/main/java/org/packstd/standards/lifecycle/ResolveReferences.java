package org.packstd.standards.lifecycle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.metadata.Reference;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;

/** Finds out what the references of a revision lead to now. */
public final class ResolveReferences {

    private final ReadCatalogue catalogue;

    public ResolveReferences(ReadCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In the order of the revision; bounded as the references of a revision are, and without what they say themselves. */
    public List<Resolved> of(Revision revision) {
        return revision.content().metadata().references().stream().map(this::resolve).toList();
    }

    /**
     * A reference and where it leads.
     *
     * @param standard null for a standard of another body
     * @param revision null when there is none in this registry
     */
    public record Resolved(Reference reference, @Nullable Standard standard, @Nullable RevisionEntry revision) {}

    private Resolved resolve(Reference reference) {
        return Optional.ofNullable(reference.designation())
                .flatMap(Designation::of)
                .flatMap(catalogue::standard)
                .map(standard -> new Resolved(reference, standard, revision(reference, standard)))
                .orElseGet(() -> new Resolved(reference, null, null));
    }

    private @Nullable RevisionEntry revision(Reference reference, Standard standard) {
        var dated = reference.revision();
        return (dated == null ? Optional.of(standard.head().current()) : RevisionLetter.of(dated))
                .flatMap(letter -> catalogue.entry(standard, letter))
                .orElse(null);
    }
}

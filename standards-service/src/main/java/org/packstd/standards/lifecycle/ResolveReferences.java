package org.packstd.standards.lifecycle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.metadata.Reference;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;

/** Finds out what the references of a revision lead to now. */
public final class ResolveReferences {

    private final ReadCatalogue catalogue;

    public ResolveReferences(ReadCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In the order of the revision; bounded as the references of a revision are. */
    public List<Resolved> of(Revision revision) {
        return revision.content().metadata().references().stream().map(this::resolve).toList();
    }

    /**
     * A reference and where it leads.
     *
     * @param standard null for a standard of another body
     * @param revision null when there is none in this registry
     */
    public record Resolved(Reference reference, @Nullable Standard standard, @Nullable Revision revision) {}

    private Resolved resolve(Reference reference) {
        return Optional.ofNullable(reference.designation())
                .flatMap(Designation::of)
                .flatMap(catalogue::standard)
                .map(standard -> new Resolved(reference, standard, revision(reference, standard)))
                .orElseGet(() -> new Resolved(reference, null, null));
    }

    private @Nullable Revision revision(Reference reference, Standard standard) {
        return reference.revision() == null
                ? catalogue.current(standard)
                : RevisionLetter.of(reference.revision())
                        .flatMap(letter -> catalogue.revision(new RevisionId(standard.designation(), letter)))
                        .orElse(null);
    }
}

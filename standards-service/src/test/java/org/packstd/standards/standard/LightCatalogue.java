package org.packstd.standards.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.text.LocalizedText;

/** A catalogue of one standard with the revisions A and B, of which nobody may read what they say. */
public final class LightCatalogue implements Standards, Revisions {

    public static final Designation DESIGNATION = Designation.of("PS-CSP-0007").orElseThrow();

    private static final RevisionLetter CURRENT = RevisionLetter.FIRST.next();

    private LightCatalogue() {}

    public static ReadCatalogue open() {
        var light = new LightCatalogue();
        return new ReadCatalogue(light, light);
    }

    /** The one standard, also as a page. */
    public static Standards standards() {
        return new LightCatalogue();
    }

    @Override
    public Optional<Standard> find(Designation designation) {
        return designation.equals(DESIGNATION)
                ? Optional.of(new Standard.InForce(new Head(DESIGNATION, CURRENT, new LocalizedText("A title", null), 1,
                        Instant.EPOCH, 2, 3)))
                : Optional.empty();
    }

    @Override
    public List<RevisionEntry> page(Designation designation, RevisionLetter newest, @Nullable RevisionLetter before,
            @Nullable LocalDate effectiveBy, int limit) {
        return List.of(new RevisionEntry(new RevisionId(designation, newest), ContentHash.over(newest.toString()), null,
                Instant.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, new Provenance.Submission("sub-1"),
                SemanticVersion.FIRST));
    }

    @Override
    public List<RevisionEntry> yetToCome(LocalDate day, @Nullable RevisionEntry after, int limit) {
        throw new UnsupportedOperationException("brings nothing into force");
    }

    @Override
    public Optional<Revision> find(RevisionId id) {
        throw new AssertionError(id + " is read as a whole");
    }

    @Override
    public void each(Collection<RevisionId> ids, Consumer<Revision> reader) {
        throw new AssertionError(ids + " are read as a whole");
    }

    @Override
    public Revision add(Revision revision) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public List<Standard> page(@Nullable Family family, Standard.@Nullable Status status, @Nullable String after,
            int limit) {
        return after == null ? find(DESIGNATION).stream().toList() : List.of();
    }

    @Override
    public List<Standard> withEffectDue(LocalDate day, int limit) {
        throw new UnsupportedOperationException("brings nothing into force");
    }

    @Override
    public boolean add(Standard.InForce standard, List<StandardEvent> events) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public boolean change(Standard before, Standard after, List<StandardEvent> events) {
        throw new UnsupportedOperationException("for reading only");
    }
}

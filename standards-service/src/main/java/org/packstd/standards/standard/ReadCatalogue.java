package org.packstd.standards.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.standards.standard.Standard.Status;

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

    /** The same without what the revision says, which may be long. */
    public Optional<RevisionEntry> entry(RevisionId id) {
        return standards.find(id.designation()).flatMap(standard -> entry(standard, id.letter()));
    }

    /** A published revision of that standard without what it says. */
    public Optional<RevisionEntry> entry(Standard standard, RevisionLetter letter) {
        return standard.hasPublished(letter)
                ? revisions.page(standard.designation(), letter, null, 1).stream()
                        .filter(entry -> entry.id().letter().equals(letter))
                        .findFirst()
                : Optional.empty();
    }

    /** What a standard was on a day; empty when nothing of it had come into force, by what is published now. */
    public Optional<AsOf> asOf(Standard standard, LocalDate day) {
        return revisions.page(standard.designation(), standard.head().current(), null, day, 1).stream()
                .findFirst()
                .flatMap(entry -> revisions.find(entry.id()))
                .map(revision -> new AsOf(day, standard, revision));
    }

    /**
     * A standard on a day.
     *
     * @param standard as it is now
     * @param revision the one that held on that day; if the standard had ended by then, the last one that did
     */
    public record AsOf(LocalDate day, Standard standard, Revision revision) {

        public Status status() {
            if (standard instanceof Standard.Withdrawn withdrawn && !day.isBefore(withdrawn.from())) {
                return Status.WITHDRAWN;
            }
            return standard.head().announcedReplacements().stream().anyMatch(this::holds)
                    ? Status.SUPERSEDED
                    : Status.CURRENT;
        }

        /** Whether a replacement held on that day. */
        public boolean holds(Replacement replacement) {
            return !day.isBefore(replacement.since());
        }
    }

    /** The revision that a standard names; always there, because it was stored before. */
    public Revision current(Standard standard) {
        var id = currentOf(standard);
        return revisions.find(id).orElseThrow(() -> new IllegalStateException(id + " is named but not stored"));
    }

    /** Hands over each of these standards with the revision that it names, in any order and one after the other. */
    public void eachCurrent(Collection<Standard> some, BiConsumer<Standard, Revision> reader) {
        var byRevision = some.stream().collect(Collectors.toMap(ReadCatalogue::currentOf, Function.identity()));
        revisions.each(byRevision.keySet(),
                revision -> reader.accept(Objects.requireNonNull(byRevision.get(revision.id())), revision));
    }

    private static RevisionId currentOf(Standard standard) {
        return new RevisionId(standard.designation(), standard.head().current());
    }
}

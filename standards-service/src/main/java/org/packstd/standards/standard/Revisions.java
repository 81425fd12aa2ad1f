package org.packstd.standards.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever published, and at times a revision that is about to be: readers ask the standard first which
 * revisions it has.
 */
public interface Revisions {

    Optional<Revision> find(RevisionId id);

    /** Hands over those of these that can be read, in any order and one after the other: they may be long. */
    void each(Collection<RevisionId> ids, Consumer<Revision> reader);

    /**
     * Stores a revision unless its place is taken.
     *
     * @return what has the place afterwards: the revision, or what was stored there before by the same publication or a
     *         rival
     */
    Revision add(Revision revision);

    /**
     * Revisions of a standard, newest first.
     *
     * @param newest where to begin; later ones are left out
     * @param before the last letter of the page before, or null for the first page
     * @param effectiveBy only those in force by that day, or all when null
     * @param limit 1 or more
     */
    List<RevisionEntry> page(Designation designation, RevisionLetter newest, @Nullable RevisionLetter before,
            @Nullable LocalDate effectiveBy, int limit);

    /** The same without regard to dates. */
    default List<RevisionEntry> page(Designation designation, RevisionLetter newest, @Nullable RevisionLetter before,
            int limit) {
        return page(designation, newest, before, null, limit);
    }

    /**
     * Revisions of all standards that come into force after a day, soonest first; also such as are about to be published.
     *
     * @param after the last of the page before, or null for the first page
     * @param limit 1 or more
     */
    List<RevisionEntry> yetToCome(LocalDate day, @Nullable RevisionEntry after, int limit);
}

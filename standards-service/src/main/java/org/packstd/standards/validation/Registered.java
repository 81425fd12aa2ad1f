package org.packstd.standards.validation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;

/**
 * Which variations the current revisions of the registry have, by their {@link Fingerprint fingerprints}. A little behind
 * what is published: a variation is noted by the step that follows its publication.
 */
public interface Registered {

    /** A variation of a current revision. */
    record Twin(String print, Designation designation, String code) {}

    /**
     * Variations that say the same as one of these, by standard and code. Of more than are returned, which ones is left open:
     * to put all in order first would read them all.
     *
     * @param prints at most as many as a payload may have variations
     * @param except a standard that is not looked at, such as the one that is revised; null for none
     * @param limit most that are returned, 1 or more
     */
    List<Twin> like(Collection<String> prints, @Nullable Designation except, int limit);

    /** Notes what the revision has in place of what an earlier one had. May be repeated; an earlier one changes nothing. */
    void put(RevisionId revision, List<Fingerprint> variations);

    /** Forgets a standard that was withdrawn. */
    void remove(Designation designation);
}

package org.packstd.standards.corrigendum;

import java.util.List;
import java.util.Optional;
import org.packstd.standards.standard.RevisionId;

/**
 * All corrigenda, and at times one that is about to be published: readers ask the standard first which ones there are.
 */
public interface Corrigenda {

    /**
     * Stores a corrigendum under the first number that is free, unless that publication stored it before.
     *
     * @param unnumbered its number does not matter
     * @return as it is stored; empty when all {@value Corrigendum#MOST} numbers are taken
     */
    Optional<Corrigendum> add(Corrigendum unnumbered);

    Optional<Corrigendum> find(RevisionId corrected, int number);

    /** Those of a revision by number; at most {@value Corrigendum#MOST}. */
    List<Corrigendum> of(RevisionId corrected);
}

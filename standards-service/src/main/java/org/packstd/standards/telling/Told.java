package org.packstd.standards.telling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.diff.Change;
import org.packstd.standards.search.IndexedVariation;

/**
 * What is told of a revision.
 *
 * @param changes against another revision; null when there is none to compare with
 */
public record Told(Facts facts, @Nullable Changes changes) {

    /**
     * What filters see.
     *
     * @param variations those that changed first
     * @param complete whether these are all variations of the revision
     */
    public record Facts(List<VariationFacts> variations, boolean complete) {}

    /** @param changed whether the event concerns it */
    public record VariationFacts(IndexedVariation variation, boolean changed) {}

    /** @param complete whether these are all */
    public record Changes(List<Change> items, boolean complete) {

        /** No more than so many. */
        public Changes atMost(int most) {
            return items.size() <= most ? this : new Changes(items.subList(0, most), false);
        }
    }
}

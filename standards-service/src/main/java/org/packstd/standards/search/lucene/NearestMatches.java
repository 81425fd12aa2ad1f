package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.packstd.standards.search.Found.NearMiss;
import org.packstd.standards.search.Misses;
import org.packstd.standards.search.query.Filter;

/**
 * What comes closest when nothing matches: of all that pass every filter on words and the text, those that fail the fewest
 * filters on numbers, and of these the nearest.
 */
final class NearestMatches {

    /** That are shown. */
    private static final int MOST = 5;
    /** Whose distance is measured; they fail equally many filters. */
    private static final int CANDIDATES = 200;

    private final Matches matches;
    private final Paging hits;
    private final Misses misses;

    NearestMatches(Matches matches, Paging hits, Misses misses) {
        this.matches = matches;
        this.hits = hits;
        this.misses = misses;
    }

    List<NearMiss> find() throws IOException {
        var failing = failing();
        for (int allowed = 1; allowed < failing.size(); allowed++) {
            var candidates = failing.get(allowed);
            if (!candidates.isEmpty()) {
                return nearest(candidates);
            }
        }
        return List.of();
    }

    /** Documents by the number of filters that they fail, as many as are looked at. */
    private List<List<Integer>> failing() {
        var failing = new ArrayList<List<Integer>>();
        for (var segment : matches.segments()) {
            var candidates = segment.texts().clone();
            var numbers = new ArrayList<FixedBitSet>();
            for (var filter : segment.filters()) {
                if (filter.filter() instanceof Filter.Numbers) {
                    numbers.add(filter.documents());
                } else {
                    candidates.and(filter.documents());
                }
            }
            while (failing.size() <= numbers.size()) {
                failing.add(new ArrayList<>());
            }
            sort(candidates, numbers, segment.leaf().docBase, failing);
        }
        return failing;
    }

    private static void sort(FixedBitSet candidates, List<FixedBitSet> numbers, int base, List<List<Integer>> failing) {
        var iterator = new BitSetIterator(candidates, 0);
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            int fails = 0;
            for (var passing : numbers) {
                fails += passing.get(doc) ? 0 : 1;
            }
            var same = failing.get(fails);
            if (same.size() < CANDIDATES) {
                same.add(base + doc);
            }
        }
    }

    private List<NearMiss> nearest(List<Integer> candidates) throws IOException {
        var near = new ArrayList<NearMiss>();
        for (var document : candidates) {
            var hit = hits.hit(document);
            near.add(new NearMiss(hit, misses.of(hit)));
        }
        return near.stream().sorted(Misses.NEAREST_FIRST).limit(MOST).toList();
    }
}

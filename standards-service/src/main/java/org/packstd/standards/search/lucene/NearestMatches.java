package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.packstd.standards.search.Found.NearMiss;
import org.packstd.standards.search.Misses;
import org.packstd.standards.search.query.Filter;

/**
 * What comes closest when nothing matches: of all that pass every filter on words and the text, those that fail the fewest
 * filters on numbers, and of these the nearest. All are measured, in one pass over columns; only what is shown is read.
 */
final class NearestMatches {

    /** That are shown. */
    private static final int MOST = 5;
    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingInt(Candidate::unstated)
            .thenComparingDouble(Candidate::distance)
            .thenComparing(Candidate::id);

    private final Matches matches;
    private final IndexSearcher searcher;
    private final Paging hits;
    private final Misses misses;

    NearestMatches(Matches matches, IndexSearcher searcher, Paging hits, Misses misses) {
        this.matches = matches;
        this.searcher = searcher;
        this.hits = hits;
        this.misses = misses;
    }

    /** @param unstated figures that are wanted and that it does not state */
    private record Candidate(int document, int unstated, double distance, String id) {}

    /** A filter on numbers in one segment. */
    private record Wanted(FixedBitSet passing, Distances distances) {}

    List<NearMiss> find() throws IOException {
        var failing = failing();
        for (int allowed = 1; allowed < failing.size(); allowed++) {
            var candidates = failing.get(allowed);
            if (!candidates.isEmpty()) {
                return shown(candidates);
            }
        }
        return List.of();
    }

    /** The nearest documents by the number of filters that they fail, the farthest first. */
    private List<PriorityQueue<Candidate>> failing() throws IOException {
        var failing = new ArrayList<PriorityQueue<Candidate>>();
        for (var segment : matches.segments()) {
            var candidates = segment.texts().clone();
            var wanted = new ArrayList<Wanted>();
            for (var filter : segment.filters()) {
                if (filter.filter() instanceof Filter.Numbers numbers) {
                    wanted.add(new Wanted(filter.documents(), Distances.of(numbers, segment.leaf(), searcher)));
                } else {
                    candidates.and(filter.documents());
                }
            }
            while (failing.size() <= wanted.size()) {
                failing.add(new PriorityQueue<>(NEAREST_FIRST.reversed()));
            }
            measure(candidates, wanted, segment, failing);
        }
        return failing;
    }

    private static void measure(FixedBitSet candidates, List<Wanted> wanted, Matches.OfSegment segment,
            List<PriorityQueue<Candidate>> failing) throws IOException {
        var ids = DocValues.getSorted(segment.leaf().reader(), Fields.ID);
        var iterator = new BitSetIterator(candidates, 0);
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            int fails = 0;
            int unstated = 0;
            double distance = 0;
            for (var each : wanted) {
                if (!each.passing().get(doc)) {
                    var off = each.distances().of(doc);
                    fails++;
                    unstated += off.unstated();
                    distance += off.distance();
                }
            }
            var nearest = failing.get(fails);
            if (nearest.size() < MOST || !isFarther(unstated, distance, nearest.element())) {
                nearest.add(new Candidate(segment.leaf().docBase + doc, unstated, distance, id(ids, doc)));
                if (nearest.size() > MOST) {
                    nearest.remove();
                }
            }
        }
    }

    /** To be known before the id is looked up, which is dear. */
    private static boolean isFarther(int unstated, double distance, Candidate than) {
        return unstated > than.unstated() || (unstated == than.unstated() && distance > than.distance());
    }

    private static String id(SortedDocValues ids, int document) throws IOException {
        if (!ids.advanceExact(document)) {
            throw new IllegalStateException("document without id: " + document);
        }
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    private List<NearMiss> shown(PriorityQueue<Candidate> candidates) throws IOException {
        var near = new ArrayList<NearMiss>();
        for (var candidate : candidates.stream().sorted(NEAREST_FIRST).toList()) {
            var hit = hits.hit(candidate.document());
            near.add(new NearMiss(hit, misses.of(hit)));
        }
        return List.copyOf(near);
    }
}

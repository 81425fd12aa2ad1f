package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.packstd.standards.search.Found.Count;
import org.packstd.standards.search.Found.Facet;

/** Counts how often each value occurs, by the numbers that a segment gives to its values; the words come last. */
final class FacetCounts {

    /** More values are not shown. */
    private static final int MOST = 50;

    private final String name;
    private final Map<String, Integer> counts = new HashMap<>();
    private int missing;

    private FacetCounts(String name) {
        this.name = name;
    }

    /** @param number whether the name is that of a number */
    static Facet of(String name, boolean number, Matches matches) throws IOException {
        var counts = new FacetCounts(name);
        for (var segment : matches.segments()) {
            var documents = segment.ignoring(name);
            if (number) {
                counts.addNumbers(segment.leaf().reader(), documents);
            } else {
                counts.addWords(segment.leaf().reader(), documents);
            }
        }
        return counts.result();
    }

    private void addWords(LeafReader segment, FixedBitSet documents) throws IOException {
        var values = DocValues.getSortedSet(segment, Fields.word(name));
        var occurrences = new int[Math.toIntExact(values.getValueCount())];
        var iterator = new BitSetIterator(documents, 0);
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            if (!values.advanceExact(doc)) {
                missing++;
                continue;
            }
            for (int left = values.docValueCount(); left > 0; left--) {
                occurrences[Math.toIntExact(values.nextOrd())]++;
            }
        }
        for (int ordinal = 0; ordinal < occurrences.length; ordinal++) {
            if (occurrences[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), occurrences[ordinal], Integer::sum);
            }
        }
    }

    private void addNumbers(LeafReader segment, FixedBitSet documents) throws IOException {
        var spread = NumberSpread.of(segment, name, documents);
        missing += spread.missing();
        for (int ordinal = 0; ordinal < spread.occurrences().length; ordinal++) {
            if (spread.occurrences()[ordinal] > 0) {
                var value = ExactDecimal.decode(spread.values().lookupOrd(ordinal)).toPlainString();
                counts.merge(value, spread.occurrences()[ordinal], Integer::sum);
            }
        }
    }

    private Facet result() {
        var order = Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value);
        var values = counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(order)
                .limit(MOST)
                .toList();
        return new Facet(name, values, counts.size() - values.size(), missing);
    }
}

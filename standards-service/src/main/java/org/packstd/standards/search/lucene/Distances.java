package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.query.Filter;

/**
 * How far the documents of a segment are from what a filter wants, without reading them: a distance is computed once for all
 * that state the same figures. To be asked for documents in ascending order.
 */
final class Distances {

    private final List<OfKey> keys = new ArrayList<>();

    private Distances() {}

    /**
     * @param meant documents where the name means this key; null when that is everywhere
     * @param ofOrdinal relative distance of each of the figures
     */
    private record OfKey(@Nullable FixedBitSet meant, SortedDocValues figures, double[] ofOrdinal) {}

    /**
     * Of one document from one filter.
     *
     * @param unstated figures that it ought to state
     * @param distance sum over those that it states
     */
    record Off(int unstated, double distance) {}

    static Distances of(Filter.Numbers filter, LeafReaderContext leaf, IndexSearcher searcher) throws IOException {
        var distances = new Distances();
        for (var key : filter.number().keys()) {
            var figures = DocValues.getSorted(leaf.reader(), Fields.figures(key));
            var ofOrdinal = new double[figures.getValueCount()];
            for (int ordinal = 0; ordinal < ofOrdinal.length; ordinal++) {
                var stated = ExactDecimal.figures(figures.lookupOrd(ordinal));
                ofOrdinal[ordinal] = stated.relative(stated.offBy(filter.anyOf(), filter.match()));
            }
            distances.keys.add(new OfKey(meant(filter, key, leaf, searcher), figures, ofOrdinal));
        }
        return distances;
    }

    private static @Nullable FixedBitSet meant(Filter.Numbers filter, String key, LeafReaderContext leaf,
            IndexSearcher searcher) throws IOException {
        if (!filter.number().isSymbol()) {
            return null;
        }
        var meaning = Fields.meaning(filter.number().text(), key);
        return DocumentSet.of(new TermQuery(new Term(Fields.NAMED, meaning)), searcher).in(leaf);
    }

    Off of(int document) throws IOException {
        int meanings = 0;
        int unstated = 0;
        double distance = 0;
        for (var key : keys) {
            if (key.meant() != null && !key.meant().get(document)) {
                continue;
            }
            meanings++;
            if (key.figures().advanceExact(document)) {
                distance += key.ofOrdinal()[key.figures().ordValue()];
            } else {
                unstated++;
            }
        }
        return meanings == 0 ? new Off(1, 0) : new Off(unstated, distance);
    }
}

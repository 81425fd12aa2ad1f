package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Crossed;
import org.packstd.standards.search.Crossed.Cell;

/** Counts by family and bins of one or two numbers, in one pass over what matches. */
final class CrossedCounts {

    private static final int OUTSIDE = -1;
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::family)
            .thenComparing(Place::x)
            .thenComparing(Place::y);

    private final Axis x;
    private final @Nullable Axis y;
    private final List<BigDecimal> xEdges;
    private final List<BigDecimal> yEdges;
    private final Map<Place, Content> contents = new HashMap<>();
    private final Map<String, Integer> outside = new TreeMap<>();

    private record Place(String family, int x, int y) {}

    private static final class Content {

        private int variations;
        private final Set<String> standards = new HashSet<>();
    }

    private CrossedCounts(Axis x, @Nullable Axis y, Matches matches) throws IOException {
        this.x = x;
        this.y = y;
        xEdges = edges(x, matches);
        yEdges = y == null ? List.of() : edges(y, matches);
    }

    static Crossed of(Axis x, @Nullable Axis y, Matches matches) throws IOException {
        var counts = new CrossedCounts(x, y, matches);
        for (var segment : matches.segments()) {
            counts.add(segment);
        }
        return counts.result();
    }

    private static List<BigDecimal> edges(Axis axis, Matches matches) throws IOException {
        return axis.edges().isEmpty() ? HistogramCounts.edges(axis.key(), matches) : axis.edges();
    }

    private void add(Matches.OfSegment segment) throws IOException {
        var reader = segment.leaf().reader();
        var families = DocValues.getSortedSet(reader, Fields.word(Fields.FAMILY));
        var standards = DocValues.getSortedSet(reader, Fields.word(Fields.STANDARD));
        var xBins = Binned.of(reader, x, xEdges);
        var yBins = y == null ? null : Binned.of(reader, y, yEdges);
        var iterator = new BitSetIterator(segment.matching(), 0);
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            var family = word(families, doc);
            int xBin = xBins.of(doc);
            int yBin = yBins == null ? 0 : yBins.of(doc);
            if (xBin == OUTSIDE || yBin == OUTSIDE) {
                outside.merge(family, 1, Integer::sum);
                continue;
            }
            var content = contents.computeIfAbsent(new Place(family, xBin, yBin), _ -> new Content());
            content.variations++;
            content.standards.add(word(standards, doc));
        }
    }

    private static String word(SortedSetDocValues words, int doc) throws IOException {
        if (!words.advanceExact(doc)) {
            throw new IllegalStateException("document without family or standard: " + doc);
        }
        return words.lookupOrd(words.nextOrd()).utf8ToString();
    }

    private Crossed result() {
        var cells = new ArrayList<Cell>();
        contents.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(entry -> cells.add(new Cell(entry.getKey().family(), entry.getKey().x(), entry.getKey().y(),
                        entry.getValue().variations, entry.getValue().standards.size())));
        return new Crossed(xEdges, yEdges, cells, outside);
    }

    /** The bin of each value of a segment. */
    private record Binned(SortedDocValues values, int[] bins) {

        static Binned of(LeafReader segment, Axis axis, List<BigDecimal> edges) throws IOException {
            var values = DocValues.getSorted(segment, Fields.nominal(axis.key()));
            var bins = new int[values.getValueCount()];
            int bin = OUTSIDE;
            for (int ordinal = 0; ordinal < bins.length; ordinal++) {
                var value = ExactDecimal.decode(values.lookupOrd(ordinal));
                while (bin + 1 < edges.size() && edges.get(bin + 1).compareTo(value) <= 0) {
                    bin++;
                }
                bins[ordinal] = bin < edges.size() - 1 ? bin : atTheEnd(value, edges);
            }
            return new Binned(values, bins);
        }

        /** The last bin includes its upper end. */
        private static int atTheEnd(BigDecimal value, List<BigDecimal> edges) {
            return !edges.isEmpty() && value.compareTo(edges.getLast()) == 0 ? edges.size() - 2 : OUTSIDE;
        }

        int of(int doc) throws IOException {
            return values.advanceExact(doc) ? bins[values.ordValue()] : OUTSIDE;
        }
    }
}

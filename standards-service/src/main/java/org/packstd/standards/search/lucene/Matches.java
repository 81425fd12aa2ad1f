package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.packstd.standards.search.query.Filter;
import org.packstd.standards.search.query.Query;

/** What matches a query, segment by segment and filter by filter. */
final class Matches {

    private final List<OfSegment> segments;

    private Matches(List<OfSegment> segments) {
        this.segments = segments;
    }

    static Matches of(Query query, IndexSearcher searcher) throws IOException {
        var filters = new ArrayList<Part>();
        for (var filter : query.filters()) {
            filters.add(new Part(filter, DocumentSet.of(filter, searcher)));
        }
        var text = query.text() == null ? null : DocumentSet.of(TextQuery.of(query.text()), searcher);
        var segments = new ArrayList<OfSegment>();
        for (var leaf : searcher.getLeafContexts()) {
            var texts = text == null ? all(leaf) : text.in(leaf);
            if (leaf.reader().getLiveDocs() != null) {
                leaf.reader().getLiveDocs().applyMask(texts, 0);
            }
            var parts = new ArrayList<Passing>();
            for (var filter : filters) {
                parts.add(new Passing(filter.filter(), filter.set().in(leaf)));
            }
            segments.add(OfSegment.of(leaf, texts, parts));
        }
        return new Matches(segments);
    }

    private static FixedBitSet all(LeafReaderContext leaf) {
        var all = new FixedBitSet(leaf.reader().maxDoc());
        all.set(0, all.length());
        return all;
    }

    List<OfSegment> segments() {
        return segments;
    }

    int total() {
        return segments.stream().mapToInt(segment -> segment.matching().cardinality()).sum();
    }

    private record Part(Filter filter, DocumentSet set) {}

    /** @param documents of one segment that pass the filter */
    record Passing(Filter filter, FixedBitSet documents) {}

    /**
     * The matches in one segment.
     *
     * @param texts live documents that have the words of the query
     * @param filters documents that pass each filter, deleted ones among them
     * @param matching those that pass everything
     */
    record OfSegment(LeafReaderContext leaf, FixedBitSet texts, List<Passing> filters, FixedBitSet matching) {

        static OfSegment of(LeafReaderContext leaf, FixedBitSet texts, List<Passing> filters) {
            var matching = texts.clone();
            filters.forEach(filter -> matching.and(filter.documents()));
            return new OfSegment(leaf, texts, filters, matching);
        }

        /** Those that pass everything but the filters on one thing; not to be changed. */
        FixedBitSet ignoring(String thing) {
            if (filters.stream().noneMatch(each -> isOn(each.filter(), thing))) {
                return matching;
            }
            var passing = texts.clone();
            filters.stream().filter(each -> !isOn(each.filter(), thing)).forEach(each -> passing.and(each.documents()));
            return passing;
        }

        private static boolean isOn(Filter filter, String thing) {
            return filter instanceof Filter.Numbers numbers
                    ? numbers.number().keys().contains(thing)
                    : filter.name().equals(thing);
        }
    }
}

package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to the documents of a query that is shorter than looking at all.
 *
 * @param ordered how many of the fields to sort by are already in order
 */
public record AccessPath(OrderedIndex index, List<NavigableSet<IndexEntry>> stretches, int ordered, int worth) {

    /**
     * The best way any index offers.
     *
     * @param order field to 1 or -1, possibly empty
     * @param limited whether the first few documents are enough, which makes an index in the right order worth following
     */
    public static Optional<AccessPath> choose(Collection<OrderedIndex> indexes, Document query, Document order,
            boolean limited) {
        var conditions = Conditions.of(query);
        return indexes.stream()
                .map(index -> along(index, conditions, order, limited))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(AccessPath::worth));
    }

    /** The numbers of the records, each once. */
    public Stream<Long> records() {
        var found = stretches.stream().flatMap(Collection::stream).map(IndexEntry::record);
        return index.isMultikey()
                ? found.collect(LinkedHashSet<Long>::new, LinkedHashSet::add, LinkedHashSet::addAll).stream()
                : found;
    }

    private static Optional<AccessPath> along(OrderedIndex index, Conditions conditions, Document order,
            boolean limited) {
        if (!knowsAllThatMatch(index, conditions)) {
            return Optional.empty();
        }
        var keys = index.definition().keys();
        var beginning = new ArrayList<Object>();
        List<Span> last = List.of();
        for (var key : keys) {
            var spans = conditions.on(key.getKey());
            if (spans == null) {
                break;
            }
            if (spans.size() != 1 || !spans.getFirst().isPoint()) {
                last = spans;
                break;
            }
            beginning.add(Objects.requireNonNull(spans.getFirst().low()).value());
        }
        var sorting = last.size() > 1 || index.isMultikey() ? Sorting.NONE : Sorting.by(keys, beginning.size(), order);
        var worth = 10 * beginning.size() + (last.isEmpty() ? 0 : last.getFirst().isPoint() ? 8 : 5)
                + (sorting.fields() == 0 ? 0 : limited ? 4 : 0)
                + (index.isUnique() && beginning.size() == keys.size() ? 100 : 0);
        if (worth == 0) {
            return Optional.empty();
        }
        return Optional.of(new AccessPath(index, stretches(index, beginning, last, sorting), sorting.fields(), worth));
    }

    private static boolean knowsAllThatMatch(OrderedIndex index, Conditions conditions) {
        var definition = index.definition();
        return (definition.filter() == null || conditions.imply(definition.filter())) && (!definition.sparse()
                || definition.keys().stream().anyMatch(key -> conditions.demandsValue(key.getKey())));
    }

    private static List<NavigableSet<IndexEntry>> stretches(OrderedIndex index, List<Object> beginning,
            List<Span> last, Sorting sorting) {
        var spans = last.isEmpty() ? List.of(Span.EVERYTHING) : last;
        return spans.stream().map(span -> {
            var stretch = stretch(index, beginning, index.isMultikey() ? span.oneEnd() : span, !last.isEmpty());
            return sorting.backwards() ? stretch.descendingSet() : stretch;
        }).toList();
    }

    private static NavigableSet<IndexEntry> stretch(OrderedIndex index, List<Object> beginning, Span span,
            boolean demanded) {
        var before = IndexEntry.before(beginning);
        var behind = IndexEntry.behind(beginning);
        var low = span.low() == null
                ? demanded ? behind.then(Missing.getInstance()) : before // no range reaches null, which is before everything
                : (span.low().included() ? before : behind).then(span.low().value());
        var high = span.high() == null ? behind : (span.high().included() ? behind : before).then(span.high().value());
        if (!demanded || index.definition().keys().get(beginning.size()).isAscending()) {
            return index.between(low, high);
        }
        return index.between(mirrored(high), mirrored(low));
    }

    /** On a descending key the upper end comes first, and before is behind. */
    private static IndexEntry mirrored(IndexEntry border) {
        return border.isBorderBefore()
                ? IndexEntry.behind(border.values())
                : IndexEntry.before(border.values());
    }
}

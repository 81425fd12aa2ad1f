package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.local.mongo.index.AccessPath;
import org.packstd.local.mongo.index.OrderedIndex;

/** One query over the records of a collection: by the best index, or past all records when there is none. */
final class Search {

    private static final String NATURAL = "$natural";
    private static final Set<String> ID = Set.of("_id");

    private final SequencedMap<Long, byte[]> records;
    private final List<OrderedIndex> indexes;
    private final BiPredicate<Document, Document> matches;
    private final Document query;
    private final Document order;
    private final boolean newestFirst;

    Search(SequencedMap<Long, byte[]> records, List<OrderedIndex> indexes,
            BiPredicate<Document, Document> matches, Document query,
            @Nullable Document order) {
        var natural = order == null ? null : order.get(NATURAL);
        this.records = records;
        this.indexes = natural == null ? indexes : List.of();
        this.matches = matches;
        this.query = query;
        this.order = order == null || natural != null ? new Document() : order;
        this.newestFirst = natural instanceof Number direction && direction.intValue() < 0;
    }

    /** @param limit 0 for none */
    Stream<Found> run(int skip, int limit) {
        var enough = limit > 0 ? (long) skip + limit : Long.MAX_VALUE;
        var path = AccessPath.choose(indexes, query, order, limit > 0);
        var toCheck = path.filter(way -> way.index().definition().isOfId()).filter(_ -> mentionsOfId(query) == 1)
                .map(_ -> withoutNames(query)).orElse(query);
        var found = path.map(way -> way.records().map(record -> Objects.requireNonNull(records.get(record))))
                .orElseGet(() -> (newestFirst ? records.reversed() : records).values().stream())
                .map(Found::in)
                .filter(candidate -> matches.test(candidate.document(), toCheck));
        return sorted(found, path.map(AccessPath::ordered).orElse(0), enough).skip(skip).limit(enough - skip);
    }

    private static long mentionsOfId(Document query) {
        var mentions = query.containsKey("_id") ? 1L : 0;
        if (query.get("$and") instanceof Collection<?> parts) {
            mentions += parts.stream().filter(Document.class::isInstance)
                    .mapToLong(part -> mentionsOfId((Document) part))
                    .sum();
        }
        return mentions;
    }

    /**
     * Texts that {@code _id} must be one of have been looked up one by one, so what was found need not be compared with all of
     * them again.
     */
    private static Document withoutNames(Document query) {
        var rest = new Document();
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                rest.put(key, parts.stream()
                        .map(part -> part instanceof Document one && one.keySet().equals(ID) ? withoutNames(one) : part)
                        .toList());
            } else if (!key.equals("_id") || !isNames(value)) {
                rest.put(key, value);
            }
        });
        return rest;
    }

    private static boolean isNames(@Nullable Object condition) {
        return condition instanceof String || condition instanceof Document operators
                && operators.keySet().equals(Set.of("$in")) && operators.get("$in") instanceof Collection<?> names
                && names.stream().allMatch(String.class::isInstance);
    }

    private Stream<Found> sorted(Stream<Found> found, int ordered, long enough) {
        if (ordered == order.size()) {
            return found;
        }
        var everything = new SortOrder(order);
        var needed = ordered == 0 ? found : firstOf(found, new SortOrder(beginning(ordered)), enough);
        return needed.map(each -> new Sortable(each.bytes(), everything.values(each.document())))
                .sorted(Comparator.comparing(Sortable::values, everything))
                .map(each -> Found.in(each.bytes()));
    }

    /** What is held of each document while many are sorted: whole ones would not fit into a small heap. */
    private record Sortable(byte[] bytes, List<Object> values) {}

    /** As the order is known in part, what comes after enough documents and is greater in that part is not needed. */
    private static Stream<Found> firstOf(Stream<Found> found, SortOrder part, long enough) {
        var count = new AtomicLong();
        var last = new AtomicReference<List<Object>>(List.of());
        return found.takeWhile(next -> {
            var values = part.values(next.document());
            if (count.incrementAndGet() > enough && part.compare(last.get(), values) != 0) {
                return false;
            }
            last.set(values);
            return true;
        });
    }

    private Document beginning(int fields) {
        var beginning = new Document();
        order.entrySet().stream().limit(fields).forEach(field -> beginning.put(field.getKey(), field.getValue()));
        return beginning;
    }
}

package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a document contributes to an index: one list of values, or one per element when a key leads through an array.
 *
 * @param multikey whether an array was met
 * @param absent whether the document has none of the keys
 */
record IndexedValues(Set<List<Object>> lists, boolean multikey, boolean absent) {

    static IndexedValues of(Document document, List<String> paths) {
        var raw = raw(document, paths);
        var absent = raw.stream().allMatch(IndexedValues::isAbsent);
        if (raw.stream().noneMatch(Collection.class::isInstance)) {
            return new IndexedValues(Set.of(normalized(raw)), false, absent);
        }
        var size = raw.stream().mapToInt(IndexedValues::size).max().orElse(1);
        if (raw.stream().anyMatch(value -> value instanceof Collection<?> && size(value) != size)) {
            throw new CannotIndexParallelArraysError(paths);
        }
        var lists = new LinkedHashSet<List<Object>>();
        IntStream.range(0, size).forEach(position -> lists.add(normalized(at(position, raw))));
        return new IndexedValues(lists, true, absent);
    }

    static List<Object> raw(Document document, List<String> paths) {
        var values = new ArrayList<Object>(paths.size());
        paths.forEach(path -> values.add(Utils.getSubdocumentValueCollectionAware(document, path)));
        return values;
    }

    /** Numbers of any type become comparable; null and absence are one, and never null here. */
    static Object normalized(@Nullable Object value) {
        return normalized(List.of(Missing.ofNullable(value))).getFirst();
    }

    private static List<Object> normalized(List<Object> values) {
        return new KeyValue(values).normalized().stream().map(Missing::ofNullable).toList();
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value instanceof Missing
                || value instanceof Collection<?> many && !many.isEmpty()
                        && many.stream().allMatch(Missing.class::isInstance);
    }

    /** An empty array still has one entry, or a compound index would not know the document. */
    private static int size(@Nullable Object value) {
        return value instanceof Collection<?> many ? Math.max(1, many.size()) : 1;
    }

    private static List<Object> at(int position, List<Object> raw) {
        var values = new ArrayList<Object>(raw.size());
        for (var value : raw) {
            if (value instanceof Collection<?> many) {
                values.add(many.isEmpty() ? Missing.getInstance() : new ArrayList<Object>(many).get(position));
            } else {
                values.add(value);
            }
        }
        return values;
    }
}

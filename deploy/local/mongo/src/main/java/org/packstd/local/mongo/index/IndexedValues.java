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
        var absent = true;
        var size = 0;
        var array = "";
        for (int i = 0; i < raw.size(); i++) {
            absent &= isAbsent(raw.get(i));
            if (raw.get(i) instanceof Collection<?> elements) {
                // an empty array still has one entry, or a compound index would not know the document
                var needed = Math.max(1, elements.size());
                var root = paths.get(i).split("\\.", 2)[0];
                if (size != 0 && (size != needed || !root.equals(array))) {
                    throw new CannotIndexParallelArraysError(paths);
                }
                size = needed;
                array = root;
            }
        }
        if (size == 0) {
            return new IndexedValues(Set.of(normalized(raw)), false, absent);
        }
        var lists = new LinkedHashSet<List<Object>>();
        IntStream.range(0, size).forEach(position -> lists.add(normalized(at(position, raw))));
        return new IndexedValues(lists, true, absent);
    }

    static List<Object> raw(Document document, List<String> paths) {
        var values = new ArrayList<Object>(paths.size());
        for (var path : paths) {
            values.add(Missing.ofNullable(path.indexOf('.') < 0
                    ? document.getOrMissing(path)
                    : Utils.getSubdocumentValueCollectionAware(document, path)));
        }
        return values;
    }

    /** Numbers of any type become comparable; null and absence are one, and never null here. */
    static Object normalized(@Nullable Object value) {
        if (value instanceof Number || value instanceof Document || value instanceof Collection<?>) {
            return new KeyValue(value).normalized().get(0);
        }
        return Missing.ofNullable(value);
    }

    private static List<Object> normalized(List<Object> values) {
        if (values.size() == 1) {
            return List.of(normalized(values.getFirst()));
        }
        var all = new ArrayList<Object>(values.size());
        values.forEach(value -> all.add(normalized(value)));
        return all;
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value instanceof Missing
                || value instanceof Collection<?> many && !many.isEmpty()
                        && many.stream().allMatch(Missing.class::isInstance);
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

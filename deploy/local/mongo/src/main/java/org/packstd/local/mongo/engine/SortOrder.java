package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The order a query asks for. An array sorts by its least element, descending by its greatest, and an empty one before
 * null; the library's own comparator contradicts itself where two arrays are empty.
 *
 * @param fields path to 1 or -1, most significant first
 */
record SortOrder(Document fields) implements Comparator<List<Object>> {

    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();
    private static final Object EMPTY_ARRAY = new Object();

    /** What a document is sorted by, in the order of the fields. */
    List<Object> values(Document document) {
        var values = new ArrayList<Object>(fields.size());
        fields.forEach((path, direction) -> values.add(value(document, path, isAscending(direction))));
        return values;
    }

    @Override
    public int compare(List<Object> one, List<Object> other) {
        var position = 0;
        for (var direction : fields.values()) {
            var order = compareValues(one.get(position), other.get(position));
            if (order != 0) {
                return isAscending(direction) ? order : -order;
            }
            position++;
        }
        return 0;
    }

    private static boolean isAscending(Object direction) {
        return ((Number) direction).intValue() > 0;
    }

    private static int compareValues(Object one, Object other) {
        if (one == EMPTY_ARRAY || other == EMPTY_ARRAY) {
            return Boolean.compare(other == EMPTY_ARRAY, one == EMPTY_ARRAY);
        }
        return VALUES.compare(one, other);
    }

    private static Object value(Document document, String path, boolean ascending) {
        var value = path.indexOf('.') < 0
                ? document.getOrMissing(path)
                : Utils.getSubdocumentValueCollectionAware(document, path);
        if (!(value instanceof Collection<?> elements)) {
            return Missing.ofNullable(value);
        }
        if (elements.isEmpty()) {
            return EMPTY_ARRAY;
        }
        return Missing.ofNullable(ascending ? Collections.min(elements, VALUES) : Collections.max(elements, VALUES));
    }
}

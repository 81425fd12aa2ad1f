package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order a query asks for. An array sorts by its least element, descending by its greatest, and an empty one before
 * null; the library's own comparator contradicts itself where two arrays are empty.
 *
 * @param fields path to 1 or -1, most significant first
 */
record SortOrder(Document fields) implements Comparator<Document> {

    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();
    private static final Object EMPTY_ARRAY = new Object();

    @Override
    public int compare(Document one, Document other) {
        for (var field : fields.entrySet()) {
            var ascending = ((Number) field.getValue()).intValue() > 0;
            var order = compareValues(value(one, field.getKey(), ascending), value(other, field.getKey(), ascending));
            if (order != 0) {
                return ascending ? order : -order;
            }
        }
        return 0;
    }

    private static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one == EMPTY_ARRAY || other == EMPTY_ARRAY) {
            return Boolean.compare(other == EMPTY_ARRAY, one == EMPTY_ARRAY);
        }
        return VALUES.compare(one, other);
    }

    private static @Nullable Object value(Document document, String path, boolean ascending) {
        var value = path.indexOf('.') < 0
                ? document.getOrMissing(path)
                : Utils.getSubdocumentValueCollectionAware(document, path);
        if (!(value instanceof Collection<?> elements)) {
            return value;
        }
        if (elements.isEmpty()) {
            return EMPTY_ARRAY;
        }
        return ascending ? Collections.min(elements, VALUES) : Collections.max(elements, VALUES);
    }
}

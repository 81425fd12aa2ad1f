package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The values of one record in index order. With fewer values than the index has keys, or with one of the two edge
 * numbers, it is no entry but a border: before or behind everything that begins with these values.
 */
record IndexEntry(List<Object> values, long record) {

    private static final long BEFORE = Long.MIN_VALUE;
    private static final long BEHIND = Long.MAX_VALUE;

    static IndexEntry before(List<Object> beginning) {
        return new IndexEntry(beginning, BEFORE);
    }

    static IndexEntry behind(List<Object> beginning) {
        return new IndexEntry(beginning, BEHIND);
    }

    IndexEntry then(Object value) {
        var longer = new ArrayList<Object>(values);
        longer.add(value);
        return new IndexEntry(longer, record);
    }

    static Comparator<IndexEntry> order(List<IndexKey> keys) {
        return (one, other) -> compare(keys, one, other);
    }

    /** Most values are texts and times: the library finds out what they are at length, and then does the same. */
    private static int compare(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        if (one instanceof Instant time && other instanceof Instant otherTime) {
            return time.compareTo(otherTime);
        }
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    private static int compare(List<IndexKey> keys, IndexEntry one, IndexEntry other) {
        var common = Math.min(one.values.size(), other.values.size());
        for (int i = 0; i < common; i++) {
            var order = compare(one.values.get(i), other.values.get(i));
            if (order != 0) {
                return keys.get(i).isAscending() ? order : -order;
            }
        }
        if (one.values.size() > common) {
            return other.record == BEFORE ? 1 : -1;
        }
        if (other.values.size() > common) {
            return one.record == BEFORE ? -1 : 1;
        }
        return Long.compare(one.record, other.record);
    }
}

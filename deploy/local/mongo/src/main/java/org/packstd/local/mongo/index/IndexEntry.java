package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record in index order. With fewer values than the index has keys, or with one of the two edge
 * numbers, it is no entry but a border: before or behind everything that begins with these values.
 */
final class IndexEntry {

    private static final long BEFORE = Long.MIN_VALUE;
    private static final long BEHIND = Long.MAX_VALUE;

    /** Absent where the bytes say the same: there are many entries, and all of them stay. */
    private final @Nullable List<Object> values;
    private final long record;
    /** Made when it is compared first, by the only one who knows it by then; what is stored has it from the beginning. */
    private byte @Nullable [] sortable;

    IndexEntry(List<Object> values, long record) {
        this.values = values;
        this.record = record;
    }

    private IndexEntry(List<Object> values, long record, byte[] sortable) {
        this.values = sortable.length == 0 ? values : null;
        this.record = record;
        this.sortable = sortable;
    }

    /** One that is to stay in an index with these keys. */
    static IndexEntry stored(List<Object> values, long record, List<IndexKey> keys) {
        return new IndexEntry(values, record, SortableKey.of(values, keys, record, false, false));
    }

    /** Of a border. */
    List<Object> values() {
        return Objects.requireNonNull(values);
    }

    private List<Object> values(List<IndexKey> keys) {
        return values == null ? SortableKey.values(Objects.requireNonNull(sortable), keys) : values;
    }

    long record() {
        return record;
    }

    boolean isBorderBefore() {
        return record == BEFORE;
    }

    static IndexEntry before(List<Object> beginning) {
        return new IndexEntry(beginning, BEFORE);
    }

    static IndexEntry behind(List<Object> beginning) {
        return new IndexEntry(beginning, BEHIND);
    }

    IndexEntry then(Object value) {
        var longer = new ArrayList<Object>(values());
        longer.add(value);
        return new IndexEntry(longer, record);
    }

    static Comparator<IndexEntry> order(List<IndexKey> keys) {
        return (one, other) -> {
            var bytes = one.sortable(keys);
            var others = other.sortable(keys);
            return bytes.length == 0 || others.length == 0
                    ? compareValues(keys, one, other)
                    : Arrays.compareUnsigned(bytes, others);
        };
    }

    private byte[] sortable(List<IndexKey> keys) {
        var made = sortable;
        if (made == null) {
            made = SortableKey.of(values(), keys, record, record == BEFORE, record == BEHIND);
            sortable = made;
        }
        return made;
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

    static int compareValues(List<IndexKey> keys, IndexEntry one, IndexEntry other) {
        var values = one.values(keys);
        var others = other.values(keys);
        var common = Math.min(values.size(), others.size());
        for (int i = 0; i < common; i++) {
            var order = compare(values.get(i), others.get(i));
            if (order != 0) {
                return keys.get(i).isAscending() ? order : -order;
            }
        }
        if (values.size() > common) {
            return other.record == BEFORE ? 1 : -1;
        }
        if (others.size() > common) {
            return one.record == BEFORE ? -1 : 1;
        }
        return Long.compare(one.record, other.record);
    }
}

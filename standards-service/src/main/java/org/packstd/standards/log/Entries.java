package org.packstd.standards.log;

import java.util.List;
import java.util.Optional;

/** The leaves. Insert only. */
public interface Entries {

    /** The one with the highest index. */
    Optional<Entry> last();

    /** Stores an entry unless its index is taken; returns whether it did. The one before must be there. */
    boolean add(Entry entry);

    /**
     * Entries by index.
     *
     * @param from the first index, 0 or more
     * @param limit 1 or more
     */
    List<Entry> from(long from, int limit);

    /** The entry of an event. */
    Optional<Entry> of(String event);
}

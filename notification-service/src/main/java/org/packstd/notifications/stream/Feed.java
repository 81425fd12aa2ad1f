package org.packstd.notifications.stream;

import java.util.List;

/**
 * A list that only grows. Positions start at 1 and have no gaps, and no position is readable before the one before it: who
 * has seen everything up to a position misses nothing by asking for what lies behind.
 */
public interface Feed {

    /** @param position 1 or more */
    record Entry(long position, String eventId) {}

    /** Appends the event unless it is in already; returns its position. */
    long append(String eventId);

    /** What lies behind the position, in order, at most so many. */
    List<Entry> behind(long position, int limit);

    /** The last position; 0 while nothing is in. */
    long end();
}

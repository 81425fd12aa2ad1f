package org.packstd.notifications.stream;

import java.util.List;
import org.packstd.notifications.event.CloudEvent;

/**
 * A list that only grows. Positions start at 1 and have no gaps, and no position is readable before the one before it: who
 * has seen everything up to a position misses nothing by asking for what lies behind.
 */
public interface Feed {

    /** @param position 1 or more */
    record Entry(long position, String eventId) {}

    /** A part of the list: all of it, or what one family or one standard went through. */
    sealed interface Part {

        record Everything() implements Part {}

        record OfFamily(String family) implements Part {}

        record OfStandard(String designation) implements Part {}
    }

    /** Appends these events, each once, in their order; one that is in already stays where it is. */
    void append(List<CloudEvent> events);

    /** What lies behind the position, in order, at most so many. */
    List<Entry> behind(long position, int limit);

    /** What lies before the position in that part, newest first, at most so many. */
    List<Entry> before(long position, Part part, int limit);

    /** The last position; 0 while nothing is in. */
    long end();
}

package org.packstd.notifications.matching.lucene;

import java.util.Collection;
import org.packstd.notifications.event.EventType;

/** What is asked of every filter that an event comes upon, packed into one number. The index lives no longer than the code. */
final class Head {

    private static final int CONDITIONS_BITS = 5;
    private static final long CONDITIONS = (1L << CONDITIONS_BITS) - 1;
    private static final long TEXT = 1L << CONDITIONS_BITS;
    private static final int TYPES_SHIFT = CONDITIONS_BITS + 1;

    private Head() {}

    /** @param conditions 1 to 31 */
    static long of(Collection<EventType> types, int conditions, boolean hasText) {
        long head = conditions | (hasText ? TEXT : 0);
        for (var type : types) {
            head |= bit(type);
        }
        return head;
    }

    static int conditions(long head) {
        return (int) (head & CONDITIONS);
    }

    static boolean hasText(long head) {
        return (head & TEXT) != 0;
    }

    static boolean hears(long head, EventType type) {
        return (head & bit(type)) != 0;
    }

    private static long bit(EventType type) {
        return 1L << (TYPES_SHIFT + type.ordinal());
    }
}

package org.packstd.notifications.delivery.dispatch;

import java.util.EnumMap;
import java.util.Map;

/**
 * Attempts in flight, by priority. First attempts have half of the slots for themselves, early and late retries an eighth
 * each; whoever comes first may have the rest. Not for several threads at once.
 */
final class Slots {

    private final Map<Priority, Integer> reserved = new EnumMap<>(Priority.class);
    private final Map<Priority, Integer> taken = new EnumMap<>(Priority.class);
    private final int shared;
    private final int all;

    Slots(int slots) {
        all = slots;
        reserved.put(Priority.FIRST, slots / 2);
        reserved.put(Priority.EARLY, slots / 8);
        reserved.put(Priority.LATE, slots / 8);
        shared = slots - reserved.values().stream().mapToInt(Integer::intValue).sum();
        for (var priority : Priority.values()) {
            taken.put(priority, 0);
        }
    }

    boolean isFreeFor(Priority priority) {
        return taken(priority) < reserved.getOrDefault(priority, 0) || takenOfShared() < shared;
    }

    private int takenOfShared() {
        var sum = 0;
        for (var priority : Priority.values()) {
            sum += Math.max(0, taken(priority) - reserved.getOrDefault(priority, 0));
        }
        return sum;
    }

    void take(Priority priority) {
        taken.merge(priority, 1, Integer::sum);
    }

    void free(Priority priority) {
        taken.merge(priority, -1, Integer::sum);
    }

    private int taken(Priority priority) {
        return taken.getOrDefault(priority, 0);
    }

    int taken() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many may go to endpoints that take their time. */
    int forSlowOnes() {
        return all / 4;
    }
}

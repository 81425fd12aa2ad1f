package org.packstd.notifications.subscription;

import java.time.DayOfWeek;
import java.time.ZoneId;

/** When one wants to hear. */
public sealed interface Schedule {

    /** Each event by itself, as it happens. */
    record Immediate() implements Schedule {}

    /**
     * All of a day together.
     *
     * @param hour 0 to 23, in that zone
     */
    record Daily(ZoneId zone, int hour) implements Schedule {}

    /**
     * All of a week together.
     *
     * @param hour 0 to 23, in that zone
     */
    record Weekly(ZoneId zone, DayOfWeek day, int hour) implements Schedule {}
}

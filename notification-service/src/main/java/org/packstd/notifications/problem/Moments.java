package org.packstd.notifications.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments that callers name: RFC 3339 knows four figures of a year, and no database knows all that Java does. */
public final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Moments() {}

    /**
     * Demands that the moment, if one is given, lies in the years 1 to 9999.
     *
     * @param name of the parameter, or JSON pointer into the body
     * @throws Problem if it does not
     */
    public static void demandOrdinary(String name, @Nullable Instant given) {
        if (given != null && (given.isBefore(FIRST) || given.isAfter(LAST))) {
            throw Problem.malformed(name, given.toString(), "a time of the years 0001 to 9999");
        }
    }
}

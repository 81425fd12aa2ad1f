package org.packstd.gateway.limit;

import java.time.Duration;

/**
 * How many requests in how long a time; what was used comes back evenly.
 *
 * @param requests 1 to 1,000,000,000
 * @param per      a second to a day
 */
public record Quota(long requests, Duration per) {

    private static final long MOST = 1_000_000_000;

    public Quota {
        if (requests < 1 || requests > MOST) {
            throw new IllegalArgumentException("requests: " + requests + " (expected: 1 to " + MOST + ")");
        }
        if (per.compareTo(Duration.ofSeconds(1)) < 0 || per.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("per: " + per + " (expected: 1s to 1d)");
        }
    }
}

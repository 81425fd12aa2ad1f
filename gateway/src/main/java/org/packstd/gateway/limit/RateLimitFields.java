package org.packstd.gateway.limit;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * Says in an answer how its reader stands: {@code RateLimit} and {@code RateLimit-Policy} of
 * draft-ietf-httpapi-ratelimit-headers, version 10; one list item for each quota.
 */
public final class RateLimitFields {

    static final String STANDING = "RateLimit";
    static final String POLICY = "RateLimit-Policy";

    private RateLimitFields() {}

    public static void add(HttpHeaders headers, Standing standing) {
        var policy = '"' + standing.share().kind().policy() + '"';
        append(headers, POLICY, policy + ";q=" + standing.quota().requests() + ";w=" + seconds(standing.quota().per()));
        append(headers, STANDING, policy + ";r=" + standing.remaining() + ";t=" + seconds(standing.untilFull()));
    }

    private static void append(HttpHeaders headers, String name, String item) {
        var before = headers.getFirst(name);
        headers.set(name, before == null ? item : before + ", " + item);
    }

    /** Rounded up: whoever waits that long has waited long enough. */
    public static long seconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}

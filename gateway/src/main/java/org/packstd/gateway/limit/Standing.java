package org.packstd.gateway.limit;

import java.time.Duration;

/**
 * How somebody stands after a request.
 *
 * @param allowed   whether the request was within the quota
 * @param remaining requests that are left
 * @param untilFull how long until the whole quota is there again
 * @param untilNext how long until the next request is allowed; zero when it already is
 */
public record Standing(Share share, Quota quota, boolean allowed, long remaining, Duration untilFull,
        Duration untilNext) {}

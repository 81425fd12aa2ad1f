package org.packstd.gateway.limit.web;

import org.packstd.gateway.limit.RateLimitFields;
import org.packstd.gateway.limit.Standing;
import org.packstd.gateway.problem.Refusal;
import org.springframework.web.server.ServerWebExchange;

/** What a request is told of its quotas. */
final class Charge {

    private static final String API = "/api/";

    private Charge() {}

    /** Pages and probes are free. */
    static boolean concerns(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawPath().startsWith(API);
    }

    /** @throws Refusal when the quota is used up */
    static void tell(ServerWebExchange exchange, Standing standing) {
        RateLimitFields.add(exchange.getResponse().getHeaders(), standing);
        if (!standing.allowed()) {
            var quota = standing.quota();
            throw Refusal.tooManyRequests("%s: %d requests in %d s (expected: at most)".formatted(
                    standing.share().kind().policy(), quota.requests(), RateLimitFields.seconds(quota.per())),
                    standing.untilNext());
        }
    }
}

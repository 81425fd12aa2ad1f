package org.packstd.gateway.limit.web;

import java.util.regex.Pattern;
import org.packstd.gateway.limit.RateLimitFields;
import org.packstd.gateway.limit.Standing;
import org.packstd.gateway.problem.Refusal;
import org.springframework.web.server.ServerWebExchange;

/** What a request is told of its quotas. */
final class Charge {

    private static final Pattern CHARGED = Pattern.compile("/(api|oauth2|login|logout|session)(/.*)?");

    private Charge() {}

    /** Pages and probes are free; a login costs, since it leaves something to remember. */
    static boolean concerns(ServerWebExchange exchange) {
        return CHARGED.matcher(exchange.getRequest().getURI().getRawPath()).matches();
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

package org.packstd.gateway.edge;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.cache.EveryAnswer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One identifier goes with a request to the service that answers it, and back to the caller. */
@Component
@Order(EdgeOrder.REQUEST_ID)
final class RequestId implements WebFilter, EveryAnswer {

    static final String HEADER = "X-Request-Id";
    private static final String KNOWN = RequestId.class.getName();

    /** Nothing that could forge a log line or a header. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders().getFirst(HEADER);
        var id = keepOrMake(given);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(
                () -> exchange.getResponse().getHeaders().set(HEADER, id)));
        exchange.getAttributes().put(KNOWN, id);
        return chain.filter(exchange);
    }

    /** Of a request that has come by here. */
    static String of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(KNOWN);
    }

    @Override
    public void mark(ServerHttpRequest request, HttpHeaders answer) {
        answer.set(HEADER, keepOrMake(request.getHeaders().getFirst(HEADER)));
    }

    private static String keepOrMake(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}

package org.packstd.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes away what a caller may not tell a service: who forwarded the request, which other path or method is meant, what to do
 * with the connection. Cookies stay outside too: services know only tokens, and login reads its own from the request as it
 * came. In the same step, since each rewriting copies all fields, the request gets its identifier and its place in the trace.
 */
@Component
@Order(EdgeOrder.OUTSIDE_HEADERS)
final class OutsideHeaders implements WebFilter {

    private static final Set<String> NOT_BELIEVED = Set.of("connection", "forwarded", "via", "x-real-ip",
            "true-client-ip",
            "x-client-ip", "x-cluster-client-ip", "x-original-url", "x-original-host", "x-rewrite-url",
            "x-http-method", "x-http-method-override", "x-method-override", "cookie", "upgrade", "expect");
    private static final List<String> NOT_BELIEVED_PREFIXES = List.of("x-forwarded-", "proxy-", "x-envoy-");

    /** How long a body is says who sends it to the next server, whatever {@code Connection} claims about these fields. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private final TraceOfRequest trace;

    OutsideHeaders(TraceOfRequest trace) {
        this.trace = trace;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest();
        var believed = believed(given.getHeaders());
        believed.set(RequestId.HEADER, RequestId.of(exchange));
        trace.tell(believed, exchange);
        return chain.filter(exchange.mutate().request(new ServerHttpRequestDecorator(given) {
            @Override
            public HttpHeaders getHeaders() {
                return believed;
            }
        }).build());
    }

    private static HttpHeaders believed(HttpHeaders given) {
        var forThisHop = forThisHop(given);
        var believed = new HttpHeaders();
        given.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!NOT_BELIEVED.contains(lower) && !forThisHop.contains(lower) && !hasPrefix(lower)) {
                believed.put(name, values);
            }
        });
        return believed;
    }

    private static Set<String> forThisHop(HttpHeaders given) {
        return given.getFirst(HttpHeaders.CONNECTION) == null
                ? Set.of()
                : given.getConnection().stream()
                        .map(name -> name.trim().toLowerCase(Locale.ROOT))
                        .filter(name -> !FRAMING.contains(name))
                        .collect(Collectors.toSet());
    }

    private static boolean hasPrefix(String lower) {
        for (var prefix : NOT_BELIEVED_PREFIXES) {
            if (lower.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}

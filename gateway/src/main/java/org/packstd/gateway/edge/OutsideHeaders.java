package org.packstd.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes away what a caller may not tell a service: who forwarded the request, which other path or method is meant, what to do
 * with the connection. Cookies stay outside too: services know only tokens, and
 * login reads its own from the request as it came.
 */
@Component
@Order(EdgeOrder.OUTSIDE_HEADERS)
final class OutsideHeaders implements WebFilter {

    private static final Set<String> NOT_BELIEVED = Set.of("connection", "forwarded", "via", "x-real-ip",
            "true-client-ip",
            "x-client-ip", "x-cluster-client-ip", "x-original-url", "x-original-host", "x-rewrite-url",
            "x-http-method", "x-http-method-override", "x-method-override", "cookie", "upgrade", "expect");
    private static final List<String> NOT_BELIEVED_PREFIXES = List.of("x-forwarded-", "proxy-", "x-envoy-");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders();
        var forThisHop = given.getConnection().stream()
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals(RequestId.HEADER.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> takeAway(headers, forThisHop)))
                .build());
    }

    private static void takeAway(HttpHeaders headers, Set<String> forThisHop) {
        for (var name : List.copyOf(headers.headerNames())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (NOT_BELIEVED.contains(lower) || forThisHop.contains(lower)
                    || NOT_BELIEVED_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }
}

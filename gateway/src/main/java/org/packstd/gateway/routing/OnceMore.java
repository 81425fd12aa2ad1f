package org.packstd.gateway.routing;

import java.io.IOException;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/**
 * Asks once more when the connection breaks before anything was answered, and only for what changes nothing and has no body:
 * anything else might happen twice. The filter of the library does more than that, and costs every request for it.
 */
final class OnceMore implements GatewayFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!mayBeRepeated(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange).onErrorResume(OnceMore::isBroken, broken -> {
            if (exchange.getResponse().isCommitted()) {
                return Mono.error(broken);
            }
            forget(exchange);
            return chain.filter(exchange);
        });
    }

    /** A body can be read once. */
    private static boolean mayBeRepeated(ServerHttpRequest request) {
        return SAFE.contains(request.getMethod())
                && request.getHeaders().getContentLength() <= 0
                && request.getHeaders().getFirst(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static boolean isBroken(Throwable failure) {
        return failure instanceof IOException || failure.getCause() instanceof IOException;
    }

    /** That the request was sent before. */
    private static void forget(ServerWebExchange exchange) {
        if (exchange.getAttributes()
                .remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR) instanceof Connection connection) {
            connection.dispose();
        }
        ServerWebExchangeUtils.reset(exchange);
    }
}

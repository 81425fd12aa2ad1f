package org.packstd.gateway.key.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.packstd.gateway.problem.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sends a request that comes with an API key on with an access token in its place, and says whose request it is, so that the
 * key and its organisation are charged. A key that is not good is refused here, in the same words whatever is wrong with it.
 */
@Component
@Order(-50) // after the address was charged, before client and organisation are
final class KeyRelay implements WebFilter {

    private static final String API = "/api/";
    private static final String BEARER = "bearer ";
    private static final String PREFIX = "psr_";
    private static final Pattern KEY = Pattern.compile(PREFIX + "[0-9A-Za-z]{36}");

    private final KeyExchange keys;

    KeyRelay(KeyExchange keys) {
        this.keys = keys;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return request.getURI().getRawPath().startsWith(API)
                ? sent(request).map(key -> relay(key, exchange, chain)).orElseGet(() -> chain.filter(exchange))
                : chain.filter(exchange);
    }

    private Mono<Void> relay(String key, ServerWebExchange exchange, WebFilterChain chain) {
        if (!KEY.matcher(key).matches()) {
            return Mono.error(refused());
        }
        return keys.of(key).flatMap(granted -> granted.map(good -> chain.filter(exchange.mutate()
                .request(to -> to.headers(headers -> headers.setBearerAuth(good.token())))
                .principal(Mono.just(good.client())).build()))
                .orElseGet(() -> Mono.error(refused())));
    }

    /** A key in any of the fields is one: none of them may reach a service. */
    private static Optional<String> sent(ServerHttpRequest request) {
        return request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of()).stream()
                .filter(sent -> sent.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(sent -> sent.substring(BEARER.length()).strip())
                .filter(credential -> credential.startsWith(PREFIX)).findFirst();
    }

    private static Refusal refused() {
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED,
                "Authorization: no API key that is good now (expected: one that was neither revoked nor is over)");
    }
}

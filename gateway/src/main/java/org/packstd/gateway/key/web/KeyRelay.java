package org.packstd.gateway.key.web;

import java.util.List;
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
    private static final String SCHEME = "Bearer";
    private static final Pattern LIKE_A_KEY = Pattern.compile("(?<!\\S)psr_");
    private static final Pattern KEY = Pattern.compile("psr_[0-9A-Za-z]{36}");

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

    /** What looks like a key in any of the fields is one, with whatever scheme or none: it may not reach a service. */
    private static Optional<String> sent(ServerHttpRequest request) {
        return request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of()).stream()
                .flatMap(field -> key(field).stream()).findFirst();
    }

    /** Not a good one, whatever follows, unless it comes as a bearer. */
    private static Optional<String> key(String field) {
        var like = LIKE_A_KEY.matcher(field);
        if (!like.find()) {
            return Optional.empty();
        }
        var scheme = field.substring(0, like.start()).strip();
        return Optional.of(scheme.equalsIgnoreCase(SCHEME) ? field.substring(like.start()).strip() : "");
    }

    private static Refusal refused() {
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED,
                "Authorization: no API key that is good now (expected: Bearer and one that was neither revoked nor is over)");
    }
}

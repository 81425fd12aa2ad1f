package org.packstd.gateway.limit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.limit.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who sends a request: whoever login knows, otherwise whom a token names.
 *
 * <p>A token must be signed by the identity provider, or anybody could use up the quota of others in their name. One that is
 * not, and one that cannot be checked, counts for its address alone; the service decides what it is worth.
 */
@Component
final class Callers {

    private static final String ORGANISATION = "org";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 8192;
    private static final Duration LONGEST_MEMORY = Duration.ofMinutes(5);
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(10);

    private record Known(@Nullable Caller caller, Duration lasts) {}

    private final ReactiveJwtDecoder tokens;
    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfter(Expiry.<String, Known>creating((token, found) -> found.lasts())).build();

    Callers(TokensOfCallers tokens, Clock clock) {
        this.tokens = tokens.decoder(clock);
        this.clock = clock;
    }

    /** Nothing came by which anybody could be known. */
    static boolean isNobody(ServerHttpRequest request) {
        return request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION) == null && request.getCookies().isEmpty();
    }

    Mono<Caller> of(ServerWebExchange exchange) {
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return exchange.<Authentication>getPrincipal().map(Callers::caller)
                .switchIfEmpty(Mono.defer(() -> named(authorization)));
    }

    private static Caller caller(Authentication who) {
        return switch (who.getPrincipal()) {
            case Jwt token -> caller(token.getClaims(), who.getName());
            case OAuth2AuthenticatedPrincipal person -> caller(person.getAttributes(), person.getName());
            case null, default -> new Caller(who.getName(), null);
        };
    }

    private static Caller caller(Map<String, Object> claims, String name) {
        return new Caller(name, claims.get(ORGANISATION) instanceof String organisation ? organisation : null);
    }

    private Mono<Caller> named(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || authorization.length() > LONGEST_TOKEN) {
            return Mono.empty();
        }
        var token = authorization.substring(BEARER.length()).trim();
        var found = known.getIfPresent(token);
        if (found != null) {
            return Mono.justOrEmpty(found.caller());
        }
        return tokens.decode(token)
                .map(this::known)
                .onErrorReturn(new Known(null, UNKNOWN_FOR))
                .doOnNext(learnt -> known.put(token, learnt))
                .mapNotNull(Known::caller);
    }

    private Known known(Jwt token) {
        var expires = token.getExpiresAt();
        var left = expires == null ? LONGEST_MEMORY : Duration.between(clock.instant(), expires);
        return new Known(token.getSubject() == null ? null : caller(token.getClaims(), token.getSubject()),
                left.compareTo(LONGEST_MEMORY) < 0 ? left : LONGEST_MEMORY);
    }
}

package org.packstd.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.cache.EveryAnswer;
import org.packstd.gateway.problem.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets pages of other origins read the API, since what they can read without a session is public or needs a token that they
 * must have by themselves; changes only from origins that are named. Credentials of the browser never count for them.
 */
@Component
@Order(EdgeOrder.CORS)
final class Cors implements WebFilter, EveryAnswer {

    /** @param origins such as {@code https://tools.example}, from which pages may change things with a token of theirs */
    @ConfigurationProperties("gateway.cors")
    record Settings(List<String> origins) {}

    private static final String API = "/api/";
    private static final String READABLE = "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id";
    private static final List<String> READ = List.of("GET", "HEAD");
    private static final List<String> ALL = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> SENDABLE = List.of("Accept", "Accept-Language", "Authorization", "Content-Type",
            "If-Match", "If-None-Match", "Idempotency-Key", "Last-Event-ID", "X-Request-Id", "traceparent",
            "tracestate");

    private final CorsConfiguration reading = rule(List.of(CorsConfiguration.ALL), READ);
    private final CorsConfiguration changing;

    Cors(Settings settings) {
        this.changing = rule(settings.origins(), ALL);
    }

    private static CorsConfiguration rule(List<String> origins, List<String> methods) {
        var rule = new CorsConfiguration();
        rule.setAllowedOrigins(origins);
        rule.setAllowedMethods(methods);
        rule.setAllowedHeaders(SENDABLE);
        return rule;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().getOrigin() == null || !request.getURI().getRawPath().startsWith(API)) {
            return chain.filter(exchange);
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            return preflight(exchange);
        }
        mark(request, exchange.getResponse().getHeaders());
        return chain.filter(exchange);
    }

    private Mono<Void> preflight(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getHeaders();
        var method = asked.getAccessControlRequestMethod();
        var rule = ruleFor(method);
        var origin = rule.checkOrigin(asked.getOrigin());
        var headers = rule.checkHeaders(asked.getAccessControlRequestHeaders());
        if (origin == null || method == null || rule.checkHttpMethod(method) == null || headers == null) {
            return Mono.error(Refusal.of(Refusal.Kind.FORBIDDEN,
                    "Origin: pages from there may not send this (expected: GET or HEAD, or an origin that is named)"));
        }
        var response = exchange.getResponse();
        var answer = response.getHeaders();
        answer.setAccessControlAllowOrigin(origin);
        answer.setAccessControlAllowMethods(rule == reading
                ? List.of(HttpMethod.GET, HttpMethod.HEAD)
                : ALL.stream().map(HttpMethod::valueOf).toList());
        answer.setAccessControlAllowHeaders(headers);
        answer.setAccessControlMaxAge(Duration.ofHours(1));
        answer.setVary(List.of(HttpHeaders.ORIGIN, HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD,
                HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS));
        response.setStatusCode(HttpStatus.NO_CONTENT);
        return response.setComplete();
    }

    private CorsConfiguration ruleFor(@Nullable HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD ? reading : changing;
    }

    @Override
    public void mark(ServerHttpRequest request, HttpHeaders answer) {
        var from = request.getHeaders().getOrigin();
        if (from == null) {
            return;
        }
        var origin = ruleFor(request.getMethod()).checkOrigin(from);
        if (origin != null) {
            answer.setAccessControlAllowOrigin(origin);
            answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        }
    }
}

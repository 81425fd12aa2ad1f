package org.packstd.gateway.problem.web;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.packstd.gateway.problem.Offence;
import org.packstd.gateway.problem.Refusal;
import org.packstd.gateway.problem.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What a failure means to the caller. */
final class Explanation {

    private static final Duration WORTH_WAITING = Duration.ofSeconds(5);

    private Explanation() {}

    static Refusal of(Throwable failure, ServerHttpRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal;
                }
                case MethodNotAllowedException refused -> {
                    return Refusal.methodNotAllowed(refused.getHttpMethod(), Set.copyOf(refused.getSupportedMethods()));
                }
                case ResponseStatusException refused -> {
                    return ofStatus(refused, request);
                }
                case InvalidMediaTypeException _ -> {
                    return Refusal.of(Kind.NOT_ACCEPTABLE,
                            "Accept: no list of media types (expected: such as text/html)");
                }
                case ConnectException _,UnknownHostException _,NoRouteToHostException _,SSLException _ -> {
                    return unavailable();
                }
                case PoolAcquireTimeoutException _,PoolAcquirePendingLimitException _ -> {
                    return unavailable();
                }
                case TimeoutException _,ReadTimeoutException _ -> {
                    return late();
                }
                case IOException _ -> {
                    return Refusal.of(Kind.ANSWER_LOST,
                            "the connection to the service broke before its answer arrived");
                }
                default -> {
                } // its cause may be one of these
            }
        }
        return Refusal.of(Kind.INTERNAL, "repeat later; if it stays, report the X-Request-Id");
    }

    private static Refusal ofStatus(ResponseStatusException refused, ServerHttpRequest request) {
        return switch (HttpStatus.resolve(refused.getStatusCode().value())) {
            case NOT_FOUND -> Refusal.notFound(request.getURI().getRawPath());
            case NOT_ACCEPTABLE -> Refusal.of(Kind.NOT_ACCEPTABLE, "Accept: nothing that can be given here");
            case CONTENT_TOO_LARGE -> Refusal.of(Kind.TOO_LARGE, "body: larger than this address takes");
            case URI_TOO_LONG -> Refusal.of(Kind.URI_TOO_LONG, "path and query: longer than this address takes");
            case BAD_GATEWAY -> Refusal.of(Kind.ANSWER_LOST, "the service gave no sensible answer");
            case SERVICE_UNAVAILABLE -> unavailable();
            case GATEWAY_TIMEOUT -> late();
            case null, default -> refused.getStatusCode().is4xxClientError()
                    ? Refusal.malformed(new Offence("request", "syntax", "unreadable", "a well-formed request"))
                    : Refusal.of(Kind.INTERNAL, "repeat later; if it stays, report the X-Request-Id");
        };
    }

    private static Refusal unavailable() {
        return Refusal.unavailable("the service behind this path cannot be reached; nothing was changed",
                WORTH_WAITING);
    }

    private static Refusal late() {
        return Refusal.of(Kind.TIMEOUT, "the service behind this path did not answer in time");
    }
}

package org.packstd.gateway.problem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.packstd.gateway.problem.Offence;
import org.packstd.gateway.problem.ProblemKinds;
import org.packstd.gateway.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure of the gateway itself; what a service answers passes by. */
@Component
@Order(-2) // before the one of Spring Boot
final class ProblemResponses implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    private final ProblemKinds kinds;
    private final JsonMapper json;

    ProblemResponses(ProblemKinds kinds, JsonMapper json) {
        this.kinds = kinds;
        this.json = json;
    }

    /** The members of {@code rest/shared/schemas/Problem.yaml}. */
    private record Body(String type, String title, int status, String detail, String instance,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {}

    private record Fault(String pointer, String rule, String value, String expected, String message) {

        static Fault of(Offence offence) {
            return new Fault(offence.pointer(), offence.rule(), offence.value(), offence.expected(), offence.message());
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        var refusal = Explanation.of(failure, exchange.getRequest());
        log(exchange, refusal, failure);
        if (response.isCommitted()) {
            return Mono.error(failure); // part of the answer is out: breaking off is the only honest end
        }
        var kind = kinds.of(refusal.kind());
        response.setStatusCode(HttpStatusCode.valueOf(kind.status()));
        var headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl(CacheControl.noStore());
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        if (!refusal.allowed().isEmpty()) {
            headers.setAllow(refusal.allowed());
        }
        if (refusal.waiting().isPositive()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(roundedUp(refusal.waiting())));
        }
        var body = json.writeValueAsBytes(new Body("/problems/" + kind.slug(), kind.title().en(), kind.status(),
                refusal.getMessage(), exchange.getRequest().getURI().getRawPath(),
                refusal.offences().stream().map(Fault::of).toList()));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static long roundedUp(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static void log(ServerWebExchange exchange, Refusal refusal, Throwable failure) {
        var request = exchange.getRequest();
        var path = request.getURI().getRawPath();
        switch (refusal.kind()) {
            case INTERNAL -> LOG.error("{} {} failed, {}", request.getMethod(), path, exchange.getLogPrefix(), failure);
            case UNAVAILABLE, TIMEOUT, ANSWER_LOST -> LOG.warn("{} {} ended with {}: {}", request.getMethod(), path,
                    refusal.kind(), failure.toString());
            default -> LOG.debug("{} {} refused: {}", request.getMethod(), path, refusal.getMessage());
        }
    }
}

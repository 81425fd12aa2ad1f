package org.packstd.gateway.circuit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.packstd.gateway.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** A circuit for each service. */
@Component
public final class Circuits {

    private static final Logger LOG = LoggerFactory.getLogger(Circuits.class);
    private static final Set<Integer> FAILURES = Set.of(502, 503, 504);

    private final CircuitSettings settings;
    private final CircuitBreakerRegistry circuits;

    public Circuits(CircuitSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.circuits = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.calls())
                .failureRateThreshold(settings.failing())
                .waitDurationInOpenState(settings.pause())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(meters);
    }

    /** Stands around the route to a service; all routes to it share one circuit. */
    public GatewayFilter around(String service) {
        var circuit = circuits.circuitBreaker(service);
        circuit.getEventPublisher().onStateTransition(change -> LOG.warn("{}: {}", service,
                change.getStateTransition()));
        return (exchange, chain) -> {
            if (!circuit.tryAcquirePermission()) {
                return Mono.error(Refusal.unavailable("%s: spared after failures; nothing was sent to it"
                        .formatted(service), settings.pause()));
            }
            var call = new Call(circuit);
            // The head of an answer decides: a stream goes on for hours, and a probe must not.
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> call.answered(statusOf(exchange))));
            return chain.filter(exchange)
                    .doOnSuccess(done -> call.answered(statusOf(exchange)))
                    .doOnError(call::failed)
                    .doOnCancel(call::left);
        };
    }

    private static int statusOf(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? 200 : status.value();
    }

    /** One call; how it ends is counted once. */
    private static final class Call {

        private final CircuitBreaker circuit;
        private final long begun;
        private boolean counted;

        Call(CircuitBreaker circuit) {
            this.circuit = circuit;
            this.begun = circuit.getCurrentTimestamp();
        }

        private synchronized boolean first() {
            var first = !counted;
            counted = true;
            return first;
        }

        void answered(int status) {
            if (!first()) {
                return;
            }
            if (FAILURES.contains(status)) {
                circuit.onError(lasted(), circuit.getTimestampUnit(), new ResponseStatusException(
                        HttpStatusCode.valueOf(status)));
            } else {
                circuit.onSuccess(lasted(), circuit.getTimestampUnit());
            }
        }

        /** A refusal is about the request, and a connection that its caller closed says nothing of the service. */
        void failed(Throwable failure) {
            var ours = failure instanceof Refusal || failure instanceof AbortedException
                    || failure instanceof ResponseStatusException refused && refused.getStatusCode().is4xxClientError();
            if (ours) {
                left();
            } else if (first()) {
                circuit.onError(lasted(), circuit.getTimestampUnit(), failure);
            }
        }

        void left() {
            if (first()) {
                circuit.releasePermission();
            }
        }

        private long lasted() {
            return circuit.getCurrentTimestamp() - begun;
        }
    }
}

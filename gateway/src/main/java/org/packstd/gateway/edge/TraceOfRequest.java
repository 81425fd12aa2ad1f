package org.packstd.gateway.edge;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells a service which trace a request belongs to: the span of this gateway is the parent of that of the service.
 *
 * <p>The library would open an observation of its own around each call of a service. It tells nothing that the two spans do
 * not, and costs as much as a third of all that is done for a request (decision 42).
 */
@Component
final class TraceOfRequest {

    private final @Nullable Propagator propagator;

    TraceOfRequest(ObjectProvider<Propagator> propagator) {
        this.propagator = propagator.getIfAvailable();
    }

    void tell(HttpHeaders headers, ServerWebExchange exchange) {
        if (propagator == null) {
            return;
        }
        var observed = ServerRequestObservationContext.findCurrent(exchange.getAttributes()).orElse(null);
        TracingContext traced = observed == null ? null : observed.get(TracingContext.class);
        if (traced != null && traced.getSpan() != null) {
            propagator.inject(traced.getSpan().context(), headers, (_, name, value) -> headers.set(name, value));
        }
    }
}

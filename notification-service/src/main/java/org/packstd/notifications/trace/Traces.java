package org.packstd.notifications.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans of traces that began elsewhere, often long ago; nothing is begun for what nobody traces. */
public final class Traces {

    /** Name of the header and of the attribute of events. */
    public static final String NAME = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> ITSELF = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String parent) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
            return key.equals(NAME) ? parent : null;
        }
    };

    private final Tracer tracer;

    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.packstd.notifications");
    }

    /**
     * Begins a span, which is to be ended.
     *
     * @param parent W3C {@code traceparent}; without one, or one that cannot be read, there is nothing to go on with
     */
    public Span goOn(@Nullable String parent, String what, SpanKind kind) {
        if (parent == null) {
            return Span.getInvalid();
        }
        var context = W3C.extract(Context.root(), parent, ITSELF);
        return Span.fromContext(context).getSpanContext().isValid()
                ? tracer.spanBuilder(what).setParent(context).setSpanKind(kind).startSpan()
                : Span.getInvalid();
    }
}

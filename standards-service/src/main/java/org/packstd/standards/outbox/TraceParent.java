package org.packstd.standards.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Where in a trace something happens, as W3C Trace Context writes it. */
final class TraceParent {

    /** Name of the header, and of the extension attribute of CloudEvents. */
    static final String NAME = "traceparent";

    private TraceParent() {}

    /** Where this thread is; null outside of any trace. */
    static @Nullable String current() {
        var carrier = new HashMap<String, String>(2);
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier,
                (_, name, value) -> carrier.put(name, value));
        return carrier.get(NAME);
    }
}

package org.packstd.notifications;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the spans that a collector would get. */
final class Spans implements SpanExporter {

    private final List<SpanData> all = new CopyOnWriteArrayList<>();

    List<SpanData> of(String trace) {
        return all.stream().filter(span -> span.getTraceId().equals(trace)).toList();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        all.addAll(spans);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}

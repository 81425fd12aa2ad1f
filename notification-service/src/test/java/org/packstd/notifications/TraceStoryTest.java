package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** A trace that began with somebody's request leads to the webhooks that it caused. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class TraceStoryTest extends RunningService {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "b7ad6b7169203331";

    @Autowired
    private Spans spans = new Spans();

    @Test
    void theTraceOfAnEventGoesOnToTheReceiver() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            subscribe(MEI, register(MEI, receiver), Map.of("eventTypes", List.of("standard.published")));
            var headers = Bus.headers("traced-1", "standard.published", "PS-CSP-0012");
            headers.put("ce_traceparent", "00-" + TRACE + "-" + CAUSE + "-01");

            bus.send(headers, "PS-CSP-0012", Stories.example("standard-published"));

            await().until(() -> !receiver.messages().isEmpty());
            var told = receiver.messages().getFirst().header("traceparent");
            await().until(() -> spans.of(TRACE).stream().anyMatch(span -> span.getKind() == SpanKind.CLIENT
                    && told.startsWith("00-" + TRACE + "-" + span.getSpanId() + "-0")));
            await().until(() -> spans.of(TRACE).stream().anyMatch(span -> span.getKind() == SpanKind.CONSUMER));
            assertThat(spans.of(TRACE)).extracting(SpanData::getParentSpanId).containsOnly(CAUSE);
        }
    }

    @Test
    void aReceiverIsToldOfNoTraceWhereThereIsNone() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            subscribe(MEI, register(MEI, receiver), Map.of("eventTypes", List.of("standard.withdrawn")));
            var headers = Bus.headers("traced-2", "standard.withdrawn", "PS-CSP-0012");
            headers.put("ce_traceparent", "00-" + TRACE + "\r\nX: y");

            bus.send(headers, "PS-CSP-0012", Stories.example("standard-withdrawn"));

            await().until(() -> !receiver.messages().isEmpty());
            assertThat(receiver.messages().getFirst().asHttpHeaders().map()).doesNotContainKeys("traceparent", "x");
        }
    }
}

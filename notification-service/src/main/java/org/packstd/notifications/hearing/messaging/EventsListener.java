package org.packstd.notifications.hearing.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.hearing.HearEvents;
import org.packstd.notifications.listening.ManyRecords;
import org.packstd.notifications.trace.Traces;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.stereotype.Component;

/**
 * Listens to everything that the other services say, as many records at a time as there are; what nobody can subscribe to is
 * passed over.
 */
@Component
class EventsListener {

    private final CloudEventRecords records;
    private final HearEvents hearing;
    private final Traces traces;
    private final ConsumerRecordRecoverer deadLetters;

    EventsListener(CloudEventRecords records, HearEvents hearing, Traces traces, ConsumerRecordRecoverer deadLetters) {
        this.traces = traces;
        this.records = records;
        this.hearing = hearing;
        this.deadLetters = deadLetters;
    }

    /** So few at a time that even if each goes to a million the broker does not take us for dead before all are planned. */
    @KafkaListener(topics = {Topics.STANDARDS, Topics.SUBMISSIONS}, batch = "true", properties = "max.poll.records=50")
    void on(List<ConsumerRecord<String, @Nullable String>> batch) {
        ManyRecords.each(batch, records::read, deadLetters, this::hear);
    }

    /** Each in its own trace, although they are heard together. */
    private void hear(List<CloudEvent> events) {
        var spans = events.stream()
                .map(event -> traces.goOn(event.trace(), "hear " + event.type().text(), SpanKind.CONSUMER)
                        .setAttribute("cloudevents.event_id", event.id()))
                .toList();
        try {
            hearing.hear(events);
        } finally {
            spans.forEach(Span::end);
        }
    }
}

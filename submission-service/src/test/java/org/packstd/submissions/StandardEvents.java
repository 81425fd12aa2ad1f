package org.packstd.submissions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.packstd.contract.EventContract;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.utils.KafkaTestUtils;

/** What standards-service tells, kept to the contract. */
final class StandardEvents {

    private static final EventContract CONTRACT = new EventContract();

    private StandardEvents() {}

    static void published(KafkaTemplate<String, String> kafka, String submission, String eventId) {
        send(kafka, "standard.published", eventId,
                """
                        {"designation": "PS-CSP-0012", "revision": "A", "sequence": 1, "family": "CSP", "title": {"en": "Fine-pitch CSP"},
                         "contentHash": "%s", "submissionId": "%s", "variations": ["AA"], "publishedAt": "2026-11-22T09:30:01Z",
                         "links": {"revision": "/api/v1/standards/PS-CSP-0012/revisions/A"}}"""
                        .formatted(StandardsStub.HASH, submission),
                "standard-published.v1.schema.json");
    }

    static void send(KafkaTemplate<String, String> kafka, String type, String eventId, String data, String schema) {
        var event = record(type, eventId, data, schema);
        CONTRACT.check(event.key(), headers(event.headers()), data);
        kafka.send(event).join();
    }

    static ProducerRecord<String, String> record(String type, String eventId, String data, String schema) {
        var event = new ProducerRecord<>("packstd.standards.v1", "PS-CSP-0012", data);
        Map.of("ce_specversion", "1.0", "ce_id", eventId, "ce_type", type, "ce_source", "/standards-service", "ce_time",
                "2026-11-22T09:30:01Z", "ce_subject", "PS-CSP-0012", "ce_dataschema",
                "/api-specs/events/schemas/" + schema)
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    /** Hears a topic from its beginning on the broker of the template: other tests have brokers of their own. */
    static Consumer<String, String> listen(KafkaTemplate<String, String> kafka, String topic) {
        var brokers = String.valueOf(kafka.getProducerFactory().getConfigurationProperties().get("bootstrap.servers"))
                .replaceAll("[\\[\\] ]", "");
        var consumer = new DefaultKafkaConsumerFactory<>(
                KafkaTestUtils.consumerProps(brokers, "listener-" + System.nanoTime(), false),
                new StringDeserializer(), new StringDeserializer()).createConsumer();
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    static Map<String, String> headers(Iterable<Header> headers) {
        var texts = new TreeMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}

package org.packstd.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.packstd.contract.EventContract;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.test.utils.KafkaTestUtils;

/** Speaks as the other services do, by the contract, and listens to the dead letters. */
final class Bus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventContract contract = new EventContract();
    private final KafkaProducer<String, String> producer;
    private final Consumer<String, String> deadLetters;
    private final Map<String, ConsumerRecord<String, String>> letters = new HashMap<>();

    Bus(String brokers) {
        producer = new KafkaProducer<>(KafkaTestUtils.producerProps(brokers), new StringSerializer(),
                new StringSerializer());
        var receiving = KafkaTestUtils.consumerProps(brokers, "test-" + System.nanoTime(), true);
        receiving.put("auto.offset.reset", "earliest");
        deadLetters = new DefaultKafkaConsumerFactory<>(receiving, new StringDeserializer(), new StringDeserializer())
                .createConsumer();
        deadLetters.subscribe(List.of("packstd.standards.v1-dlt", "packstd.submissions.v1-dlt"));
    }

    /** Says something that keeps the contract. */
    void say(String id, String type, String subject, String data) {
        var headers = headers(id, type, subject);
        contract.check(subject, headers, data);
        send(headers, subject, data);
    }

    /** Says whatever. */
    void send(Map<String, String> headers, String key, String data) {
        sendSoon(headers, key, data);
        producer.flush();
    }

    /** Says it together with what is said right after it. */
    void sendSoon(Map<String, String> headers, String key, String data) {
        var topic = headers.getOrDefault("ce_type", "").startsWith("standard.")
                ? "packstd.standards.v1"
                : "packstd.submissions.v1";
        var record = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    static Map<String, String> headers(String id, String type, String subject) {
        return new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id", id, "ce_type", type,
                "ce_source", "/standards-service", "ce_time", "2026-11-22T09:30:00.123456Z", "ce_subject", subject,
                "ce_dataschema", "/api-specs/events/schemas/" + type.replace('.', '-') + ".v1.schema.json"));
    }

    /** Waits for the dead letter of that event. */
    ConsumerRecord<String, String> deadLetter(String id) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!letters.containsKey(id) && System.nanoTime() < end) {
            deadLetters.poll(Duration.ofMillis(100)).forEach(letter -> letters.put(
                    new String(letter.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8), letter));
        }
        var found = letters.get(id);
        if (found == null) {
            throw new AssertionError("no dead letter of " + id + " within " + PATIENCE);
        }
        return found;
    }

    @Override
    public void close() {
        deadLetters.close();
        producer.close();
    }
}

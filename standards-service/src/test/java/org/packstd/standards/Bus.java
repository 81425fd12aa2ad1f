package org.packstd.standards;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.packstd.contract.EventContract;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other side of the bus: speaks as the submission service, and hears everything that is said; checks each event. */
final class Bus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventContract contract = new EventContract();
    private final KafkaProducer<String, String> producer;
    private final Consumer<String, String> consumer;
    private final List<Heard> heard = new ArrayList<>();

    Bus(String servers, String... topics) {
        var sending = KafkaTestUtils.producerProps(servers);
        producer = new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer());
        var receiving = KafkaTestUtils.consumerProps(servers, "test-" + System.nanoTime(), true);
        receiving.put("auto.offset.reset", "earliest");
        consumer = new DefaultKafkaConsumerFactory<>(receiving, new StringDeserializer(), new StringDeserializer())
                .createConsumer();
        consumer.subscribe(List.of(topics));
    }

    /** An event, or a dead letter with its type. */
    record Heard(String topic, String key, String id, String type, JsonNode data, String trace) {}

    void say(String type, String key, String data) {
        say(type, key, data, Map.of());
    }

    /** @param more headers */
    void say(String type, String key, String data, Map<String, String> more) {
        var message = new ProducerRecord<>("packstd.submissions.v1", key, data);
        Map.of("ce_specversion", "1.0", "ce_id", key + "/" + type, "ce_type", type, "ce_source", "/submission-service",
                "ce_time", "2026-11-22T09:30:00Z", "ce_subject", key, "ce_dataschema", "/api-specs/events/schemas/x")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        more.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException unsaid) {
            throw new IllegalStateException(unsaid);
        }
    }

    void approve(JsonNode approval) {
        approve(approval, Map.of());
    }

    /** @param more headers */
    void approve(JsonNode approval, Map<String, String> more) {
        contract.checkData("submission.approved", approval.toString());
        say("submission.approved", approval.path("submissionId").stringValue(), approval.toString(), more);
    }

    /** Waits for an event; those before it stay heard. */
    Heard await(Predicate<Heard> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = heard.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            consumer.poll(Duration.ofMillis(100)).forEach(message -> heard.add(hear(message)));
        }
        throw new AssertionError("not heard within " + PATIENCE + "; heard: " + heard);
    }

    /** Everything heard so far. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    private Heard hear(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        message.headers().forEach(each -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        if (message.topic().endsWith("-dlt")) {
            return new Heard(message.topic(), message.key(), String.valueOf(headers.get("ce_id")), "dead letter",
                    JsonMapper.shared().nullNode(), "");
        }
        contract.check(message.key(), headers, message.value());
        return new Heard(message.topic(), message.key(), String.valueOf(headers.get("ce_id")),
                String.valueOf(headers.get("ce_type")), JsonMapper.shared().readTree(message.value()),
                headers.getOrDefault("ce_traceparent", ""));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}

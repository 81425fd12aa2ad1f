package org.packstd.local.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Messages that nobody can read, in every topic of the registry, between those that everybody waits for. */
final class Poison {
    private static final String OURS = "packstd.";
    private static final String DEAD = "-dlt";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<byte[]> KINDS = List.of(
            new byte[]{(byte) 0xc3, 0x28, 0, 1, 2}, "not JSON".getBytes(StandardCharsets.UTF_8),
            "{\"specversion\": \"1.0\"}".getBytes(StandardCharsets.UTF_8),
            ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8), new byte[0]);

    private Poison() {}

    /** @param each how many messages each topic gets */
    static Fault of(int each) {
        return new Fault("%d messages that nobody can read in each topic".formatted(each), system -> {
            try {
                return pour(system.settings().kafkaServers(), each);
            } catch (ExecutionException refused) {
                throw new IOException("The broker refused poison", refused);
            }
        });
    }

    private static int pour(String servers, int each) throws ExecutionException, InterruptedException {
        var topics = topics(servers);
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class))) {
            var sent = new ArrayList<Future<?>>();
            for (var topic : topics) {
                for (int i = 0; i < each; i++) {
                    var key = ("poison-" + i).getBytes(StandardCharsets.UTF_8);
                    sent.add(producer.send(new ProducerRecord<>(topic, key, KINDS.get(i % KINDS.size()))));
                }
            }
            for (var one : sent) {
                one.get();
            }
            return sent.size();
        }
    }

    private static Collection<String> topics(String servers) {
        try (var consumer = consumer(servers)) {
            return consumer.listTopics(PATIENCE).keySet().stream()
                    .filter(topic -> topic.startsWith(OURS) && !topic.endsWith(DEAD)).toList();
        }
    }

    /** How many dead letters lie there altogether. */
    static long deadLetters(String servers) {
        try (var consumer = consumer(servers)) {
            Set<TopicPartition> dead = new HashSet<>();
            consumer.listTopics(PATIENCE).forEach((topic, partitions) -> {
                if (topic.startsWith(OURS) && topic.endsWith(DEAD)) {
                    partitions.forEach(one -> dead.add(new TopicPartition(topic, one.partition())));
                }
            });
            return consumer.endOffsets(dead, PATIENCE).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String servers) {
        return new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
    }
}

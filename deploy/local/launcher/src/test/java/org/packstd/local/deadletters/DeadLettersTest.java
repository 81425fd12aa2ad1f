package org.packstd.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.local.kafka.KafkaBroker;
import org.packstd.local.system.Ports;

class DeadLettersTest {
    private static final String SERVERS_SETTING = "bootstrap.servers";

    @TempDir
    private static Path directory;

    private static Process broker;
    private static String servers;

    @BeforeAll
    static void aBrokerRuns() throws Exception {
        var ports = Ports.free();
        servers = "127.0.0.1:" + ports.kafka();
        broker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), KafkaBroker.class.getName(),
                Integer.toString(ports.kafka()), Integer.toString(ports.kafkaController()),
                directory.resolve("kafka").toString()).inheritIO().start();
        try (var admin = Admin.create(Map.of(SERVERS_SETTING, servers))) {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> admin.describeCluster().nodes().get().size() == 1);
            admin.createTopics(List.of("events", "events-dlt", "others")
                    .stream()
                    .map(name -> new NewTopic(name, Optional.of(3), Optional.empty()))
                    .toList()).all().get();
        }
    }

    @AfterAll
    static void itStops() throws InterruptedException {
        broker.destroyForcibly().waitFor();
    }

    @Test
    void whatIsParkedComesBackAsItWasAndOnlyOnce() throws Exception {
        for (var number = 0; number < 20; number++) {
            park("key-" + number, "event " + number);
        }

        var told = new ArrayList<String>();
        var replayed = new DeadLetters(servers, "events").replay(letter -> told.add(text(letter.key())));

        assertThat(replayed).isEqualTo(20);
        assertThat(told).hasSize(20);
        assertThat(inTopic()).hasSize(20).allSatisfy(event -> {
            assertThat(event.value()).isEqualTo("event " + event.key().substring("key-".length()));
            assertThat(Arrays.stream(event.headers().toArray()).map(Header::key)).containsExactly("ce_id", "ce_type");
            assertThat(text(event.headers().lastHeader("ce_id").value())).isEqualTo("id of " + event.key());
        });

        assertThat(new DeadLetters(servers, "events").replay(letter -> told.add("again"))).isZero();
        park("key-late", "event late");
        assertThat(new DeadLetters(servers, "events").replay(letter -> told.add(text(letter.key())))).isEqualTo(1);
        assertThat(told).last().isEqualTo("key-late");
        assertThat(inTopic()).hasSize(21);
    }

    @Test
    void aTopicWithoutDeadLettersIsNamed() {
        assertThatThrownBy(() -> new DeadLetters(servers, "others").replay(letter -> {}))
                .isInstanceOf(DeadLetters.NoSuchTopic.class).hasMessageContaining("others-dlt");
    }

    /** As the error handler of a consumer does. */
    private static void park(String key, String event) throws Exception {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of(SERVERS_SETTING, servers),
                new StringSerializer(), new StringSerializer())) {
            var letter = new ProducerRecord<>("events-dlt", key, event);
            letter.headers()
                    .add("ce_id", bytes("id of " + key))
                    .add("kafka_dlt-original-topic", bytes("events"))
                    .add("ce_type", bytes("submission.approved"))
                    .add("kafka_dlt-exception-message", bytes("no database"));
            producer.send(letter).get();
        }
    }

    private static List<ConsumerRecord<String, String>> inTopic() {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of(SERVERS_SETTING, servers),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("events")
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package org.packstd.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.local.kafka.KafkaBroker;
import org.packstd.local.mongo.EmbeddedMongo;
import org.packstd.local.system.Ports;

class BackUpTest {
    private static final String SERVERS_SETTING = "bootstrap.servers";
    private static final String TOPIC = "packstd.submissions.v1";
    private static final String GROUP = "standards-service";
    private static final int RECORDS = 30;
    private static final int HEARD = 4;

    @TempDir
    private static Path directory;

    private static Broker before;
    private static Broker after;

    /** A broker as a process of its own. */
    private record Broker(Process process, String servers) {

        static Broker start(Path data) throws IOException {
            var ports = Ports.free();
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    KafkaBroker.class.getName(), Integer.toString(ports.kafka()),
                    Integer.toString(ports.kafkaController()), data.toString()).inheritIO().start();
            return new Broker(process, "127.0.0.1:" + ports.kafka());
        }

        void awaited() {
            try (var admin = Admin.create(Map.of(SERVERS_SETTING, servers))) {
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> admin.describeCluster().nodes().get().size() == 1);
            }
        }

        Topics topics() {
            return new Topics(servers, "packstd.");
        }
    }

    @BeforeAll
    static void aRegistryThatWasStoppedAndAnEmptyOne() throws Exception {
        before = Broker.start(directory.resolve("before"));
        after = Broker.start(directory.resolve("after"));
        before.awaited();
        after.awaited();
        try (var admin = Admin.create(Map.of(SERVERS_SETTING, before.servers()))) {
            admin.createTopics(List.of(
                    new NewTopic(TOPIC, Optional.of(2), Optional.empty())
                            .configs(Map.of("max.message.bytes", "4194304")),
                    new NewTopic("others", Optional.of(1), Optional.empty()))).all().get();
        }
        try (var producer = new KafkaProducer<String, String>(Map.of(SERVERS_SETTING, before.servers()),
                new StringSerializer(), new StringSerializer())) {
            for (var number = 0; number < RECORDS; number++) {
                var event = new ProducerRecord<>(TOPIC, number % 2, 1_000L + number, "key-" + number,
                        "event " + number);
                event.headers().add("ce_id", ("id-" + number).getBytes(StandardCharsets.UTF_8));
                producer.send(event).get();
            }
        }
        try (var admin = Admin.create(Map.of(SERVERS_SETTING, before.servers()))) {
            admin.alterConsumerGroupOffsets(GROUP,
                    Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(HEARD))).all().get();
        }
    }

    @AfterAll
    static void itEnds() throws InterruptedException {
        for (var broker : List.of(before, after)) {
            broker.process().destroyForcibly().waitFor();
        }
    }

    @Test
    void whatWasHeardStaysHeardAndTheRestIsHeardAfterTheRestore() throws Exception {
        var backup = directory.resolve("topics-alone");
        var content = before.topics().backUp(backup);
        var manifest = new Manifest(Instant.EPOCH, List.of(), content.topics(), content.groups());

        after.topics().restore(manifest, backup);

        assertThat(content.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.name()).isEqualTo(TOPIC);
            assertThat(topic.count()).isEqualTo(RECORDS);
            assertThat(topic.settings()).containsEntry("max.message.bytes", "4194304");
        });
        try (var consumer = new KafkaConsumer<>(
                Map.of(SERVERS_SETTING, after.servers(), "group.id", GROUP, "auto.offset.reset", "earliest"),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var heard = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> {
                    assertThat(event.timestamp()).isEqualTo(1_000L + Long.parseLong(event.key().substring(4)));
                    assertThat(Arrays.stream(event.headers().toArray()).map(header -> header.key()))
                            .containsExactly("ce_id");
                    heard.add(event.value());
                });
                return heard.size() >= RECORDS - HEARD;
            });
            // The first of partition 0, which are the even ones, were heard before the backup.
            assertThat(heard).hasSize(RECORDS - HEARD).doesNotContain("event 0", "event 2", "event 4", "event 6")
                    .contains("event 8", "event 1", "event 29");
        }
        assertThatThrownBy(() -> after.topics().mustBeEmpty(content.topics())).isInstanceOf(Refused.class)
                .hasMessageContaining(TOPIC);
    }

    @Test
    void everyDocumentComesBackAsItWas() throws Exception {
        try (var there = EmbeddedMongo.inMemory(); var here = EmbeddedMongo.inMemory()) {
            var written = List.of(
                    new Document("_id", "PS-CSP-0001").append("hash", "sha256:1")
                            .append("at", new Date(1_700_000_000_123L))
                            .append("height", new Decimal128(56)).append("bytes", new Binary(new byte[]{1, 2, 3})),
                    new Document("_id", 7L).append("list", List.of(new Document("a", 1), "二", 2.5)));
            try (var client = MongoClients.create(there.connectionString("standards"))) {
                client.getDatabase("standards").getCollection("standards").insertMany(written);
                for (var number = 0; number < 2500; number++) {
                    client.getDatabase("submissions").getCollection("votes").insertOne(new Document("_id", number));
                }
            }

            var saved = tool(there).save(directory.resolve("documents"));
            tool(here).restore(directory.resolve("documents"));

            assertThat(saved.collections()).extracting(collection -> collection.database() + "." + collection.name()
                    + " " + collection.count()).containsExactly("standards.standards 2", "submissions.votes 2500");
            try (var client = MongoClients.create(here.connectionString("standards"))) {
                assertThat(all(client, "standards", "standards")).containsExactlyInAnyOrderElementsOf(written);
                assertThat(client.getDatabase("submissions").getCollection("votes").countDocuments()).isEqualTo(2500);
            }
            assertThatThrownBy(() -> tool(here).restore(directory.resolve("documents"))).isInstanceOf(Refused.class)
                    .hasMessageContaining("is not empty");
        }
    }

    @Test
    void aBackupThatIsNotWholeChangesNothing() throws Exception {
        try (var there = EmbeddedMongo.inMemory(); var here = EmbeddedMongo.inMemory()) {
            try (var client = MongoClients.create(there.connectionString("standards"))) {
                client.getDatabase("standards").getCollection("standards").insertOne(new Document("_id", 1));
            }
            var spoilt = directory.resolve("spoilt");
            tool(there).save(spoilt);
            var file = spoilt.resolve("databases/standards/standards.bson.gz");
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            assertThatThrownBy(() -> tool(here).restore(spoilt)).isInstanceOf(Refused.class)
                    .hasMessageContaining("is not as it was written");
            Files.delete(spoilt.resolve("backup.json"));
            assertThatThrownBy(() -> tool(here).restore(spoilt)).isInstanceOf(Refused.class)
                    .hasMessageContaining("broke off");
            try (var client = MongoClients.create(here.connectionString("standards"))) {
                assertThat(client.getDatabase("standards").listCollectionNames()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whileAServiceListensNothingIsSaved(boolean hasNotedWhatItHeard) throws Exception {
        var group = "running-" + hasNotedWhatItHeard;
        try (var running = new KafkaConsumer<>(Map.of(SERVERS_SETTING, before.servers(), "group.id", group,
                "auto.offset.reset", "earliest", "enable.auto.commit", false), new StringDeserializer(),
                new StringDeserializer())) {
            running.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(30)).until(() -> running.poll(Duration.ofMillis(500)).count() > 0);
            if (hasNotedWhatItHeard) {
                running.commitSync();
            }

            assertThatThrownBy(() -> before.topics().backUp(directory.resolve(group))).isInstanceOf(Refused.class)
                    .hasMessageContaining(group).hasMessageContaining("stop the services first");
        }
    }

    /** A tool for databases alone: no topic of this broker's has a name as it looks for. */
    private static BackUp tool(EmbeddedMongo mongo) {
        return new BackUp(Clock.systemUTC(), mongo.connectionString("admin"), new Topics(after.servers(), "none."),
                List.of("standards", "submissions"));
    }

    private static List<Document> all(MongoClient client, String database, String collection) {
        return client.getDatabase(database).getCollection(collection).find().into(new ArrayList<>());
    }
}

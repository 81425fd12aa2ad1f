package org.packstd.notifications.ground;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.packstd.notifications.NotificationsApplication;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.signing.WebhookSecret;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** Database, broker and service as three processes, and what a test or a measurement does with them. */
public final class Ground implements AutoCloseable {

    private static final String SECRETS_KEY = "c2VjcmV0LWtleS1vZi10aGUtdGVzdHMtMzItYnl0ZXM=";

    private final Path directory;
    private final int mongoPort = Child.freePort();
    private final int kafkaPort = Child.freePort();
    private final int servicePort = Child.freePort();
    private final Child mongo;
    private final Child kafka;
    private final Child service;
    private final MongoClient client;
    private final Endpoints endpoints;
    private final Subscriptions subscriptions;
    private final KafkaProducer<String, String> producer;
    private final String example;

    /** @param settings of the service, beside the addresses */
    public Ground(Path directory, Map<String, String> settings) throws IOException {
        this.directory = directory;
        this.example = Files.readString(root().resolve("api-specs/events/examples/standard-published.json"));
        this.mongo = Child.listening(log("mongo"), mongoPort, "768m",
                Map.of("MONGO_PORT", String.valueOf(mongoPort), "MONGO_DATA", directory.resolve("mongo").toString()),
                "org.packstd.local.mongo.MongoProcess");
        this.kafka = Child.listening(log("kafka"), kafkaPort, "384m", Map.of(), BrokerProcess.class.getName(),
                String.valueOf(kafkaPort), String.valueOf(Child.freePort()), directory.resolve("kafka").toString());
        mongo.ready();
        this.client = MongoClients.create("mongodb://127.0.0.1:" + mongoPort);
        this.endpoints = EndpointStores.mongo(database());
        this.subscriptions = SubscriptionStores.mongo(database());
        kafka.ready();
        var environment = new HashMap<>(settings);
        environment.putAll(Map.of("SERVER_PORT", String.valueOf(servicePort),
                "MONGODB_URI", "mongodb://127.0.0.1:" + mongoPort + "/notifications",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafkaPort, "SECRETS_KEY", SECRETS_KEY,
                "WEBHOOKS_ALLOW_LOCAL", "true", "KAFKA_REPLICATION", "1", "OIDC_ISSUER_URI", "http://127.0.0.1:9"));
        environment.put("METRICS_AT_SERVICE_PORT", "true");
        this.service = Child.service(log("service"), servicePort, "384m", environment,
                NotificationsApplication.class.getName());
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort, "acks", "all",
                "max.block.ms", "120000", "delivery.timeout.ms", "180000"), new StringSerializer(),
                new StringSerializer());
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("api-specs")) ? here : here.resolveSibling("");
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }

    public MongoDatabase database() {
        return client.getDatabase("notifications");
    }

    /** Waits until the service is ready. */
    public Ground ready() {
        service.ready();
        return this;
    }

    public Child service() {
        return service;
    }

    public Child mongo() {
        return mongo;
    }

    public Child kafka() {
        return kafka;
    }

    /** Endpoints of these numbers at these addresses, each with a subscription to what is said of the family. */
    public void subscribe(int from, int to, IntFunction<String> url, String family) throws Exception {
        var box = SecretBox.withKey(SECRETS_KEY);
        var now = Instant.parse("2026-11-22T10:00:00Z");
        try (var workers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> added = IntStream.range(from, to).<Future<?>>mapToObj(number -> workers.submit(() -> {
                var id = new EndpointId("end-" + number);
                endpoints.add(
                        Samples.endpoint(id.text(), url.apply(number), box.seal(WebhookSecret.random(), id.text())));
                subscriptions.add(new Subscription(new SubscriptionId("rul-" + number), "aurora-semi", id,
                        new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of(family), Set.of()), now));
            })).toList();
            for (var each : added) {
                each.get();
            }
        }
    }

    /** Says that a standard of the family was published; returns when the broker has it. */
    public void publish(String id, String family) throws Exception {
        publishSoon(id, family).get();
    }

    /** Says that a standard of the family was published, and waits for nothing. */
    public Future<?> publishSoon(String id, String family) {
        var data = example.replace("\"family\": \"CSP\"", "\"family\": \"" + family + "\"");
        var record = new ProducerRecord<>("packstd.standards.v1", id, data);
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_type", "standard.published", "ce_source", "/standards-service",
                "ce_time", "2026-11-22T09:30:00.123456Z", "ce_subject", "PS-CSP-0012", "ce_dataschema",
                "/api-specs/events/schemas/standard-published.v1.schema.json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record);
    }

    /** What the service tells operators. */
    public String actuator(String path) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + servicePort + "/actuator/" + path)).build(),
                BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        service.close();
        producer.close(java.time.Duration.ZERO);
        kafka.close();
        client.close();
        mongo.close();
    }
}

package org.packstd.standards;

import org.packstd.local.mongo.EmbeddedMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real broker and the embedded database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Outage.class)
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
abstract class ServiceStory extends Conversation {

    static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();

    @Autowired
    EmbeddedKafkaBroker broker;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("MONGODB_URI", () -> MONGO.connectionString("standards"));
        properties.add("OIDC_ISSUER_URI", ISSUER::uri);
        properties.add("SUBMISSIONS_URL", ISSUER::uri);
        properties.add("KAFKA_PARTITIONS", () -> 2);
        properties.add("MANAGEMENT_PORT", () -> 0); // any
        properties.add("registry.kafka.outage-pause", () -> "50ms");
        properties.add("registry.effects.poll-interval", () -> "250ms");
        properties.add("registry.log.poll-interval", () -> "50ms");
    }
}

package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The core of the story on a real MongoDB and a real Kafka; skipped where there is no Docker. */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ContainersIT extends Conversation {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.1.0");

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("MONGODB_URI", () -> MONGO.getConnectionString() + "/standards");
        properties.add("KAFKA_BOOTSTRAP_SERVERS", KAFKA::getBootstrapServers);
        properties.add("OIDC_ISSUER_URI", ISSUER::uri);
    }

    @Test
    void whatIsApprovedIsPublishedAnnouncedReadableAndSupersededInTime() {
        try (var bus = new Bus(KAFKA.getBootstrapServers(), "packstd.standards.v1")) {
            bus.approve(sealed(Proposals.approval("real-first")));
            var designation = bus.await(event -> event.type().equals("standard.published")).key();
            assertThat(get("/standards/" + designation + "/revisions/A").text("/provenance/submissionId"))
                    .isEqualTo("real-first");

            var next = Proposals.approval("real-next");
            next.put("kind", "REVISION").put("designation", designation).put("baseRevision", "A");
            next.withObject("/title").put("en", "Fine-pitch chip scale package, revised");
            bus.approve(sealed(next));

            bus.await(event -> event.id().equals(designation + "/A/superseded"));
            assertThat(get("/standards/" + designation).text("/current/revision")).isEqualTo("B");
            assertThat(get("/standards/" + designation + "/revisions/A").status()).isEqualTo(200);
        }
    }
}

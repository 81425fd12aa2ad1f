package org.packstd.notifications;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** On the real database, a replica set as in production, and the real broker. */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class StoryIT extends Stories {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8").withReplicaSet();

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

    @DynamicPropertySource
    static void real(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MONGO.getReplicaSetUrl("notifications"));
        properties.add("spring.kafka.bootstrap-servers", KAFKA::getBootstrapServers);
    }
}

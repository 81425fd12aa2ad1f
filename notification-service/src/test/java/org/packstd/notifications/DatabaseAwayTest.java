package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.local.mongo.EmbeddedMongo;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database dies under the running service. */
@DirtiesContext
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class DatabaseAwayTest extends RunningService {

    private static final EmbeddedMongo MORTAL = EmbeddedMongo.inMemory();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MORTAL.connectionString("mortal"));
    }

    @Test
    void theCallerIsToldToComeBackAndTheServiceIsNotReady() {
        register(MEI, "https://hooks.example.com/");

        MORTAL.close();

        var refused = post(MEI, "/endpoints", key(), Map.of("url", "https://hooks.example.com/")).expect(503);
        assertThat(refused.text("/type")).isEqualTo("/problems/unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(actuator("/actuator/health/readiness")).contains("DOWN");
        assertThat(actuator("/actuator/health/liveness")).contains("UP");
    }
}

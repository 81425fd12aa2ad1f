package org.packstd.submissions;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.kafka.KafkaContainer;

/** The neighbours of all tests, but with database and broker in containers. */
final class RealNeighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.1.0");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        KAFKA.start();
        new Neighbours().initialize(context);
        TestPropertyValues.of("MONGODB_URI=" + Databases.realUri(),
                "KAFKA_BOOTSTRAP_SERVERS=" + KAFKA.getBootstrapServers()).applyTo(context);
    }
}

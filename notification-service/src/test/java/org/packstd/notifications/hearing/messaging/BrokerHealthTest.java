package org.packstd.notifications.hearing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

class BrokerHealthTest {

    @Test
    @Timeout(60)
    void whileTheBrokerAnswersItIsUpAndWithinSecondsItIsDown() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        var health = new BrokerHealth(new KafkaAdmin(Map.of("bootstrap.servers", broker.getBrokersAsString())));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        broker.destroy();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        health.destroy();
    }
}

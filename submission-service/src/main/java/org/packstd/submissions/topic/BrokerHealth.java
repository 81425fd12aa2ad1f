package org.packstd.submissions.topic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Whether Kafka answers: {@code /actuator/health/messaging}, no part of readiness. An instance that is taken out of service
 * could not even take what would have waited in the outbox.
 */
@Component("brokerHealthIndicator")
final class BrokerHealth extends AbstractHealthIndicator implements DisposableBean {

    private static final int PATIENCE_MILLIS = 2000;

    private final KafkaAdmin kafka;
    private @Nullable Admin connection;

    BrokerHealth(KafkaAdmin kafka) {
        super("The broker does not answer");
        this.kafka = kafka;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        connection().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS)).clusterId()
                .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        health.up();
    }

    /** Kept from one question to the next; begun with the first, so that a rehearsed start does without a broker. */
    private synchronized Admin connection() {
        if (connection == null) {
            connection = Admin.create(kafka.getConfigurationProperties());
        }
        return connection;
    }

    @Override
    public synchronized void destroy() {
        if (connection != null) {
            connection.close(Duration.ZERO);
        }
    }
}

package org.packstd.notifications.delivery.messaging;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.packstd.notifications.delivery.Chunk;
import org.packstd.notifications.delivery.Handover;
import org.packstd.notifications.delivery.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Hands over by Kafka: chunks of a bucket, and deliveries to an endpoint, always to the same partition. */
@Component
final class KafkaHandover implements Handover {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaHandover.class);

    private final KafkaTemplate<String, String> kafka;
    private final Records records;

    KafkaHandover(KafkaTemplate<String, String> kafka, Records records) {
        this.kafka = kafka;
        this.records = records;
    }

    @Override
    public CompletableFuture<?> expand(int bucket, Chunk chunk) {
        return kafka.send(Topics.CHUNKS, "bucket-" + bucket, records.write(chunk))
                .thenAccept(_ -> {}); // the result holds the record, and there may be many
    }

    /** Nobody waits for the broker here; when its buffer is full, the sending itself waits for a while. */
    @Override
    public void deliver(Collection<Plan> plans) {
        try {
            for (var plan : plans) {
                kafka.send(Topics.DELIVERIES, plan.endpoint().text(), records.write(plan)).exceptionally(brokerAway -> {
                    LOG.debug("{} is found by its time only", plan.id(), brokerAway);
                    return null;
                });
            }
        } catch (KafkaException brokerAway) {
            LOG.warn("Some of {} deliveries are found by their time only: {}", plans.size(), brokerAway.toString());
        }
    }
}

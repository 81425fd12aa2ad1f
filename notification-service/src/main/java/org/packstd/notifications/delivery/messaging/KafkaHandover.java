package org.packstd.notifications.delivery.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaTemplate<String, String> kafka;
    private final Records records;

    KafkaHandover(KafkaTemplate<String, String> kafka, Records records) {
        this.kafka = kafka;
        this.records = records;
    }

    @Override
    public void expand(int bucket, Chunk chunk) {
        await(kafka.send(Topics.CHUNKS, "bucket-" + bucket, records.write(chunk)));
    }

    @Override
    public void deliver(Collection<Plan> plans) {
        try {
            await(CompletableFuture.allOf(plans.stream()
                    .map(plan -> kafka.send(Topics.DELIVERIES, plan.endpoint().text(), records.write(plan)))
                    .toArray(CompletableFuture[]::new)));
        } catch (KafkaException brokerAway) {
            LOG.warn("Some of {} deliveries are found by their time only: {}", plans.size(), brokerAway.toString());
        }
    }

    private static void await(CompletableFuture<?> sent) {
        try {
            sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("not handed over", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("not handed over", stopping);
        }
    }
}

package org.packstd.submissions.topic;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Creates the topics beside the start, and tries until the broker is there: the service starts and serves without Kafka,
 * and events wait in their outboxes.
 */
@Component
final class CreateTopics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CreateTopics.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaAdmin kafka;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    CreateTopics(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("create-topics").start(this::tryUntilDone);
    }

    private void tryUntilDone() {
        try {
            while (!created() && !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Kafka is away, its topics are created later");
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Stopped before Kafka was there");
        }
    }

    private boolean created() {
        try {
            return kafka.initialize();
        } catch (RuntimeException refused) {
            LOG.warn("Topics not created, trying again: {}", refused.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}

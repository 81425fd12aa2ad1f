package org.packstd.standards.messaging;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Makes the topics before anything listens. A broker that is away does not keep the catalogue from being read: we go on, and
 * try again until it is back.
 */
@Component
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final long SECONDS_BETWEEN_TRIES = 5;

    private final KafkaAdmin admin;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    TopicsAtStart(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        if (!made()) {
            Thread.ofVirtual().name("topics").start(this::keepTrying);
        }
    }

    private boolean made() {
        try {
            return admin.initialize();
        } catch (RuntimeException refused) {
            LOG.warn("Topics not made, trying again: {}", refused.toString());
            return false;
        }
    }

    private void keepTrying() {
        try {
            while (!stopped.await(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS)) {
                if (made()) {
                    LOG.info("Topics are there");
                    return;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}

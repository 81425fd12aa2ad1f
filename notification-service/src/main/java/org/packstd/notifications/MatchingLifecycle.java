package org.packstd.notifications;

import java.time.Duration;
import org.packstd.notifications.matching.FollowSubscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads all subscriptions once at the start, and tries again until it could. Events wait for it, requests do not. */
@Component
final class MatchingLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingLifecycle.class);
    /** After the indexes of the database, before anything serves. */
    private static final int PHASE = 0;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final FollowSubscriptions matches;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    MatchingLifecycle(FollowSubscriptions matches) {
        this.matches = matches;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("matching-index").daemon().start(this::begin);
    }

    private void begin() {
        while (running && !matches.isComplete()) {
            var begun = System.nanoTime();
            try {
                matches.begin();
                LOG.info("Matching index built in {} ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
            } catch (RuntimeException away) {
                LOG.warn("Matching index not built, trying again: {}", away.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(LAST_BATCH);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

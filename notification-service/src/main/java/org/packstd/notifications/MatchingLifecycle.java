package org.packstd.notifications;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.packstd.notifications.matching.FollowSubscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads all subscriptions at the start, tries again until it could, and anew if the index broke. Events wait for it, requests
 * do not.
 */
@Component
final class MatchingLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingLifecycle.class);
    /** After the indexes of the database, before anything serves. */
    private static final int PHASE = 0;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final FollowSubscriptions matches;
    private volatile boolean running;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    MatchingLifecycle(FollowSubscriptions matches) {
        this.matches = matches;
    }

    @Override
    public void start() {
        running = true;
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("matching-index").daemon().start(this::run);
    }

    private void run() {
        try {
            do {
                if (!matches.isComplete()) {
                    begin();
                }
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            LOG.debug("Interrupted");
        }
    }

    private void begin() {
        var begun = System.nanoTime();
        try {
            matches.begin();
            LOG.info("Matching index built in {} ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        } catch (RuntimeException | Error fault) { // without this thread no event would ever be matched
            LOG.warn("Matching index not built, trying again: {}", fault.toString());
        }
    }

    /** Waits for a batch and never interrupts it: Lucene would close its files. */
    @Override
    public void stop() {
        running = false;
        stopping.countDown();
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

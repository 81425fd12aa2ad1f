package org.packstd.standards.indexing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.packstd.standards.search.Follow;
import org.packstd.standards.standard.ChangeBell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the catalogue: at once when this instance changed it, else every poll interval; now and then all of it. */
public final class IndexLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexLoop.class);

    /** After the indexes of the database, before anything serves. Sooner was tried: on two busy cores it is ready no sooner. */
    private static final int PHASE = 0;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Follow follow;
    private final ChangeBell bell;
    private final Duration pollInterval;
    private final Duration sweepInterval;
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /**
     * Does nothing before it is started.
     *
     * @param sweepInterval how often the whole catalogue is compared, for what the polls may have missed
     */
    public IndexLoop(Follow follow, ChangeBell bell, Duration pollInterval, Duration sweepInterval) {
        this.follow = follow;
        this.bell = bell;
        this.pollInterval = pollInterval;
        this.sweepInterval = sweepInterval;
    }

    /** Whether the index holds everything that there was at the start. */
    public boolean caughtUp() {
        return caughtUp.get();
    }

    /** Whether it goes on following; if not, only another start of the process helps. */
    public boolean follows() {
        return thread.isAlive() && follow.canGoOn();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
    }

    private void run() {
        long swept = 0;
        while (running) {
            try {
                if (!caughtUp() || System.nanoTime() - swept > sweepInterval.toNanos()) {
                    swept = System.nanoTime();
                    sweep(swept);
                } else {
                    follow.changes();
                }
                bell.await(pollInterval);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                LOG.warn("Search index not brought up to date, trying again: {}", away.toString());
                pause();
            } catch (Error ours) { // it may pass, as memory that is short does; a thread that ended would follow nothing
                LOG.error("Search index not brought up to date, trying again", ours);
                pause();
            }
        }
    }

    private void sweep(long begun) {
        follow.everything();
        if (caughtUp.compareAndSet(false, true)) {
            LOG.info("Search index built in {} ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    private void pause() {
        try {
            bell.await(AFTER_FAILURE);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
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

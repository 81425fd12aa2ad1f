package org.packstd.submissions.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the relay on the instance that holds the lease: at once when woken after a write, else every poll interval. */
public final class RelayLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

    /** Below those of web server and listeners, which are near the largest number. */
    private static final int PHASE = 1000;

    private final Relay relay;
    private final Lease lease;
    private final Duration pollInterval;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    public RelayLoop(Relay relay, Lease lease, Duration pollInterval) {
        this.relay = relay;
        this.lease = lease;
        this.pollInterval = pollInterval;
    }

    /** Something waits to be moved: do not wait for the next poll. */
    public void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (!lease.hold() || !relay.relay()) {
                    pause(pollInterval);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception away) {
                LOG.warn("Not relayed, trying again: {}", away.toString());
                pauseQuietly(Duration.ofSeconds(1));
            } catch (Error ours) { // it may pass, as memory that is short does; a thread that ended would relay nothing
                LOG.error("Not relayed, trying again", ours);
                pauseQuietly(Duration.ofSeconds(1));
            }
        }
    }

    private void pause(Duration time) throws InterruptedException {
        wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
    }

    private void pauseQuietly(Duration time) {
        try {
            pause(time);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(10));
            lease.release();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseAway) {
            LOG.info("Lease not given back, it ends by itself: {}", databaseAway.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after web server and listeners, which write events until the last request and message is done. */
    @Override
    public int getPhase() {
        return PHASE;
    }
}

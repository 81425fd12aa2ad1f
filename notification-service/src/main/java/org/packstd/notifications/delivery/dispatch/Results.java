package org.packstd.notifications.delivery.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim.Settled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what came of attempts, as many at a time as there are. While the database is away it tries on; what is lost with
 * the process is tried again when its claim runs out.
 */
final class Results {

    private static final Logger LOG = LoggerFactory.getLogger(Results.class);
    private static final int AT_ONCE = 500;
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    private static final int LAST_TRIES = 3;

    private final Backlog backlog;
    private final LinkedBlockingQueue<Settled> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running = true;
    private volatile int unrecorded;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile Thread writer = Thread.ofVirtual().unstarted(() -> {});

    Results(Backlog backlog) {
        this.backlog = backlog;
    }

    /** Also again after {@link #stop}. */
    void start() {
        running = true;
        stopping = new CountDownLatch(1);
        writer = Thread.ofVirtual().name("delivery-results").start(this::run);
    }

    void add(Settled settled) {
        waiting.add(settled);
    }

    /** How many are not in the database yet. */
    int unrecorded() {
        return waiting.size() + unrecorded;
    }

    private void run() {
        var batch = new ArrayList<Settled>(AT_ONCE);
        try {
            while (running || !waiting.isEmpty()) {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, AT_ONCE - 1);
                    record(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException givenUp) {
            LOG.warn("{} results not recorded, their deliveries will be tried again", batch.size() + waiting.size());
        }
    }

    /** Tries until it can; once stopped only a few times more. */
    private void record(List<Settled> batch) throws InterruptedException {
        unrecorded = batch.size();
        for (int triesLeft = LAST_TRIES; triesLeft > 0; triesLeft -= running ? 0 : 1) {
            try {
                backlog.settle(batch);
                unrecorded = 0;
                return;
            } catch (RuntimeException | Error fault) { // without this thread nothing would be sent any more
                LOG.warn("{} results not recorded yet, trying again: {}", batch.size(), fault.toString());
                stopping.await(AFTER_FAULT.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        throw new InterruptedException("stopped");
    }

    /** Records what there is and ends, within that time. */
    void stop(Duration within) throws InterruptedException {
        running = false;
        stopping.countDown();
        if (!writer.join(within)) {
            writer.interrupt();
        }
    }
}

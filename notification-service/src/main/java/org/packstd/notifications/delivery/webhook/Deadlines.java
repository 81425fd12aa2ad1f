package org.packstd.notifications.delivery.webhook;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what takes too long. Attempts all have the same time and nearly all are over long before, so they are not queued by
 * their ends: those in flight are looked at every now and then, and what is over is held no longer.
 */
final class Deadlines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final long MOST_MILLIS_BETWEEN_LOOKS = 100;

    private final Set<Deadline> inFlight = ConcurrentHashMap.newKeySet();
    private final long patience;
    private final Thread looking;

    /** @param patience what each has; it ends up to a tenth of a second later */
    Deadlines(Duration patience) {
        this.patience = patience.toNanos();
        var pause = Math.clamp(patience.toMillis() / 10, 1, MOST_MILLIS_BETWEEN_LOOKS);
        this.looking = Thread.ofPlatform().daemon().name("webhook-deadlines").start(() -> look(pause));
    }

    /** The time of one attempt, until it is closed. Two are never equal. */
    final class Deadline implements AutoCloseable {

        private final long begun = System.nanoTime();
        private final Runnable end;
        private volatile boolean over;

        private Deadline(Runnable end) {
            this.end = end;
        }

        boolean isOver() {
            return over;
        }

        @Override
        public void close() {
            inFlight.remove(this);
        }
    }

    /** @param end is called once if the time runs out before the deadline is closed */
    Deadline begin(Runnable end) {
        var deadline = new Deadline(end);
        inFlight.add(deadline);
        return deadline;
    }

    private void look(long pause) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(pause);
                lookOnce();
            }
        } catch (InterruptedException closed) {
            inFlight.clear();
        }
    }

    private void lookOnce() {
        try {
            var now = System.nanoTime();
            inFlight.stream().filter(deadline -> now - deadline.begun >= patience).forEach(this::end);
        } catch (RuntimeException | Error fault) { // such as no memory for the moment
            LOG.warn("What takes too long is looked for again: {}", fault.toString());
        }
    }

    private void end(Deadline deadline) {
        if (inFlight.remove(deadline)) {
            deadline.over = true;
            try {
                deadline.end.run();
            } catch (RuntimeException | Error fault) { // without this thread nothing would ever be too late again
                LOG.warn("An attempt that takes too long could not be ended: {}", fault.toString());
            }
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}

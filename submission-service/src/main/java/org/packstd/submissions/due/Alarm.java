package org.packstd.submissions.due;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the due work of this instance, so that what is due at once need not wait for the next poll. */
public final class Alarm {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    void await(Duration longest) throws InterruptedException {
        rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}

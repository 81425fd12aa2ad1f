package org.packstd.submissions.submission;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings when a submission is due at once, so that this instance need not wait for its next poll. */
public final class Alarm {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    public void await(Duration longest) throws InterruptedException {
        rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}

package org.packstd.standards.standard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings in this instance when it has changed the catalogue, so that who follows need not wait for the next look. */
public final class ChangeBell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Waits until it rings, at most for a time. Rings that were not heard yet count as one. */
    public void await(Duration atMost) throws InterruptedException {
        var _ = rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}

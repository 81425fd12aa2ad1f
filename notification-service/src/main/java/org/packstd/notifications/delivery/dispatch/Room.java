package org.packstd.notifications.delivery.dispatch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Room for the deliveries that wait at this instance, for all endpoints together. */
final class Room {

    private final int most;
    private int taken;
    /** Kept for those who are about to bring something. */
    private int promised;
    private boolean closed;

    Room(int most) {
        this.most = most;
    }

    synchronized int left() {
        return most - taken - promised;
    }

    synchronized int taken() {
        return taken;
    }

    /** Takes some for one, whoever it was kept for; false if there is none. */
    synchronized boolean take() {
        if (taken >= most) {
            return false;
        }
        taken++;
        return true;
    }

    synchronized void free(int size) {
        taken -= size;
        notifyAll();
    }

    /**
     * Waits until there is room for so many, at most so long, and keeps it until {@link #leave}; false if there is none
     * then, or nobody waits any more.
     */
    synchronized boolean await(int size, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (!closed && left() < size) {
            var time = end - System.nanoTime();
            if (time <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(time, 1_000_000));
        }
        promised += closed ? 0 : size;
        return !closed;
    }

    synchronized void leave(int size) {
        promised -= size;
        notifyAll();
    }

    /** Nobody waits while it is closed. */
    synchronized void close(boolean whether) {
        closed = whether;
        notifyAll();
    }
}

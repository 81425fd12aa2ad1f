package org.packstd.local.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.packstd.local.system.LocalSystem;

/**
 * Something that happens to a system while it works.
 *
 * @param name as it is reported
 */
record Fault(String name, Injection injection) {

    /** Does the harm and ends it: when it returns, every process runs again as before. */
    @FunctionalInterface
    interface Injection {

        /** @return how many faults it was */
        int into(LocalSystem system) throws IOException, InterruptedException;
    }

    /** The process dies as in a power cut, and comes back at once. */
    static Fault killed(String part) {
        return new Fault(part + " killed", system -> {
            system.kill(part);
            system.restart(part);
            return 1;
        });
    }

    /** The process dies and is away for a while. */
    static Fault away(String part, Duration time) {
        return new Fault("%s away for %d s".formatted(part, time.toSeconds()), system -> {
            system.kill(part);
            pause(time);
            system.restart(part);
            return 1;
        });
    }

    /** The process stands still, with all its connections open, and goes on as if nothing had been. */
    static Fault frozen(String part, Duration time) {
        return new Fault("%s frozen for %d s".formatted(part, time.toSeconds()), system -> {
            freeze(system, part, time);
            return 1;
        });
    }

    /** The process gets a fifth of the time: everything that asks it waits, as behind a slow disk or a slow line. */
    static Fault slow(String part, Duration time) {
        return new Fault("%s slow for %d s".formatted(part, time.toSeconds()), system -> {
            var times = 0;
            for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; times++) {
                freeze(system, part, Duration.ofMillis(400));
                pause(Duration.ofMillis(100));
            }
            return times;
        });
    }

    private static void freeze(LocalSystem system, String part, Duration time)
            throws IOException, InterruptedException {
        signal(system, part, "STOP");
        try {
            pause(time);
        } finally {
            signal(system, part, "CONT");
        }
    }

    private static void signal(LocalSystem system, String part, String signal)
            throws IOException, InterruptedException {
        var process = system.running().stream().filter(one -> one.part().name().equals(part)).findAny().orElseThrow()
                .handle();
        var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start();
        if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("kill -%s %s failed".formatted(signal, part));
        }
    }

    static void pause(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}

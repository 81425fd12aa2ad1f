package org.packstd.local.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many threads that do the same as often as they can. */
final class Race {

    /** What one thread does once. */
    interface Step {
        void run(int thread) throws Exception;
    }

    private Race() {}

    /** Every thread takes the step at least once, then again until the time is over; the first failure is thrown. */
    static void race(int threads, Duration time, Step step) {
        var end = System.nanoTime() + time.toNanos();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var runs = IntStream.range(0, threads).<Callable<Void>>mapToObj(thread -> () -> {
                do {
                    step.run(thread);
                } while (System.nanoTime() < end);
                return null;
            }).toList();
            for (var run : new ArrayList<>(executor.invokeAll(runs))) {
                run.get();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}

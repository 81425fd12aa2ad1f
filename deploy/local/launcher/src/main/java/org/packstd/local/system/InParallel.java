package org.packstd.local.system;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Does the same for several things at once. */
final class InParallel {

    private InParallel() {}

    /** A step that may wait. */
    @FunctionalInterface
    interface Step<T> {
        void take(T on) throws InterruptedException;
    }

    /** Returns when all are done, or throws what the first failed one threw and interrupts the others. */
    static <T> void forEach(Collection<T> all, Step<T> step) throws InterruptedException {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var steps = new ExecutorCompletionService<Boolean>(threads);
            all.forEach(one -> steps.submit(() -> {
                step.take(one);
                return true;
            }));
            for (var i = 0; i < all.size(); i++) {
                steps.take().get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}

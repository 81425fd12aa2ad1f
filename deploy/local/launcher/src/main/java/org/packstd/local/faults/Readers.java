package org.packstd.local.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.packstd.local.registry.Registry;

/** One reader for each service, and one who searches, who go on whatever happens. */
final class Readers implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final List<String> PATHS = List.of("/standards?limit=3", "/variations?limit=3",
            "/submissions?limit=3", "/endpoints?limit=3");
    private static final int OK = 200;

    private final Registry registry;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean ending;

    private Readers(Registry registry) {
        this.registry = registry;
    }

    /** They begin at once. */
    static Readers of(Registry registry, Trouble trouble) {
        var readers = new Readers(registry.heardBy(trouble::hear));
        PATHS.forEach(path -> readers.people.submit(() -> readers.read(path)));
        return readers;
    }

    private Void read(String path) throws InterruptedException {
        while (!ending) {
            try {
                var status = registry.as("lin").get(path).status();
                (status == OK ? served : refused).incrementAndGet();
            } catch (IOException nobodyAnswered) {
                refused.incrementAndGet();
            }
            Fault.pause(BETWEEN);
        }
        return null;
    }

    /** How it went so far. */
    @Override
    public String toString() {
        return "%d reads served, %d not".formatted(served.get(), refused.get());
    }

    /** Returns when all have got their last answer. */
    @Override
    public void close() {
        ending = true;
        people.close();
    }
}

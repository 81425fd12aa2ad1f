package org.packstd.local.upgrade;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;

/** Authors who take one submission after the other to its publication, votes and all, and readers; without a pause until the end. */
final class SteadyTraffic implements AutoCloseable {
    /** A submission that takes longer is stuck. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_READS = Duration.ofMillis(20);

    private final Registry registry;
    private final SubmissionPath path;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<List<String>>> authors = new ArrayList<>();
    private final List<Future<Void>> readers = new ArrayList<>();
    private volatile boolean ending;

    private SteadyTraffic(Registry registry) {
        this.registry = registry;
        this.path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
    }

    /** Begins with so many at once. */
    static SteadyTraffic of(Registry registry, int authors, int readers) {
        var traffic = new SteadyTraffic(registry);
        for (int i = 0; i < authors; i++) {
            traffic.authors.add(traffic.people.submit(traffic::write));
        }
        for (int i = 0; i < readers; i++) {
            traffic.readers.add(traffic.people.submit(traffic::read));
        }
        return traffic;
    }

    private List<String> write() {
        var published = new ArrayList<String>();
        while (!ending) {
            var key = UUID.randomUUID().toString();
            var id = path.create(key, SubmissionPath.draft("Upgrade " + key));
            path.bring(id, "PUBLISHED");
            published.add(id);
        }
        return published;
    }

    /** Of all services. A read that is lost was counted, and is not repeated. */
    private Void read() throws InterruptedException {
        while (!ending) {
            try {
                registry.anyone().get("/standards?limit=20");
                registry.anyone().get("/families");
                registry.as("mei").get("/submissions?limit=20");
                registry.as("omar").get("/endpoints");
            } catch (IOException lost) {
                // counted
            }
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
        return null;
    }

    /** Lets everybody finish. Returns what was published; who got stuck, or read no more, is said in {@code losses}. */
    List<String> end(List<String> losses) throws InterruptedException {
        ending = true;
        var published = new ArrayList<String>();
        for (var author : authors) {
            try {
                published.addAll(author.get());
            } catch (ExecutionException stuck) {
                losses.add("a submission did not get through: " + stuck.getCause());
            }
        }
        for (var reader : readers) {
            try {
                reader.get();
            } catch (ExecutionException stopped) {
                losses.add("a reader did not read to the end: " + stopped.getCause());
            }
        }
        return published;
    }

    @Override
    public void close() {
        ending = true;
        people.shutdownNow();
    }
}

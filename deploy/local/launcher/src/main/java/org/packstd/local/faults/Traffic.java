package org.packstd.local.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;

/** Submissions that run from draft to publication, some at a time, whatever happens to the system meanwhile. */
final class Traffic implements AutoCloseable {
    /** One submission takes so long at most, also where each step meets a fault. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Registry registry;
    private final Acknowledged acknowledged;
    private final ExecutorService workers;

    Traffic(Registry registry, Acknowledged acknowledged, int workers) {
        this.registry = registry.heardBy(acknowledged::hear);
        this.acknowledged = acknowledged;
        this.workers = Executors.newFixedThreadPool(workers);
    }

    /** Begins so many; each ends with its identifier once it is published. */
    List<Future<String>> begin(int submissions) {
        var path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
        var running = new ArrayList<Future<String>>();
        for (int i = 0; i < submissions; i++) {
            var key = UUID.randomUUID().toString();
            running.add(workers.submit(() -> {
                var id = path.create(key, SubmissionPath.draft("Fault suite " + key));
                path.bring(id, "PUBLISHED");
                return id;
            }));
        }
        return running;
    }

    /** Returns once so many changes more were acknowledged, or all is over. */
    void awaitCommands(long more, List<Future<String>> running) {
        var enough = acknowledged.commands() + more;
        while (acknowledged.commands() < enough && running.stream().anyMatch(one -> !one.isDone())) {
            Fault.pause(Duration.ofMillis(10));
        }
    }

    /** Waits for all. Returns those that were published; what was not is said in {@code losses}. */
    static List<String> finish(List<Future<String>> running, List<String> losses) throws InterruptedException {
        var published = new ArrayList<String>();
        for (var one : running) {
            try {
                published.add(one.get());
            } catch (ExecutionException stuck) {
                losses.add("a submission did not get through: " + stuck.getCause());
            }
        }
        return published;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

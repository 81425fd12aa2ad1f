package org.packstd.notifications.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.packstd.notifications.ground.Ground;
import org.packstd.notifications.ground.Hooks;

/**
 * What one endpoint in a hundred that hangs for 15 s, and one that refuses every connection, cost the others: from the event
 * to the first attempt at each healthy endpoint, without and with them, and then without them again. After that, whether the
 * heap of the service grows with the number of endpoints.
 *
 * <p>Arguments: endpoints (1000), events in each measurement (20), milliseconds between events (2000).
 */
public final class IsolationBench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration HANGING = Duration.ofSeconds(15);
    private static final int MANY = 10;
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)$");

    private final int endpoints;
    private final int events;
    private final int millis;

    private IsolationBench(int endpoints, int events, int millis) {
        this.endpoints = endpoints;
        this.events = events;
        this.millis = millis;
    }

    public static void main(String[] args) throws Exception {
        var endpoints = args.length < 1 ? 1000 : Integer.parseInt(args[0]);
        var events = args.length < 2 ? 20 : Integer.parseInt(args[1]);
        var millis = args.length < 3 ? 2000 : Integer.parseInt(args[2]);
        new IsolationBench(endpoints, events, millis).run(Files.createTempDirectory("isolation-bench-"));
        System.exit(0);
    }

    private void run(Path directory) throws Exception {
        var refusing = "http://127.0.0.4:" + closedPort() + "/";
        try (var healthy = new Hooks("127.0.0.1", 0);
                var hanging = new Hooks("127.0.0.3", HANGING.toMillis());
                var ground = new Ground(directory, Map.of())) {
            var good = endpoints - 2 * (endpoints / 100);
            ground.subscribe(0, good, number -> healthy.url("hook/" + number), "CSP");
            ground.subscribe(good, 2 * good, number -> healthy.url("hook/" + number), "MEMS");
            ground.subscribe(2 * good, 2 * good + endpoints - good,
                    number -> number % 2 == 0 ? hanging.url("hook/" + number) : refusing + number, "MEMS");
            ground.ready();
            measure(ground, healthy, good, "warm-up", "CSP");
            var before = measure(ground, healthy, good, "without", "CSP");
            var with = measure(ground, healthy, good, "with", "MEMS");
            var again = measure(ground, healthy, good, "again", "CSP");
            var alone = (before.quantile(0.99) + again.quantile(0.99)) / 2;
            System.out.printf(Locale.ROOT,
                    "%d healthy endpoints, event to first attempt: p50 %.0f, p99 %.0f ms; with 1%%"
                            + " hanging and 1%% refusing p50 %.0f, p99 %.0f ms; without them again p50 %.0f, p99 %.0f ms%n",
                    good,
                    before.median(), before.quantile(0.99), with.median(), with.quantile(0.99), again.median(),
                    again.quantile(0.99));
            System.out.printf(Locale.ROOT, "p99 grows by %.0f %%; the hanging ones were tried %d times%n",
                    100 * (with.quantile(0.99) / alone - 1), hanging.requests());
            heap(ground, healthy, 2 * endpoints + good);
        } finally {
            System.out.println("logs: " + directory);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.4"))) {
            return socket.getLocalPort();
        }
    }

    /** Milliseconds from each event to its first attempt at each healthy endpoint. */
    private Figures measure(Ground ground, Hooks healthy, int good, String name, String family) throws Exception {
        healthy.forget();
        var said = new ArrayList<Long>();
        var begun = System.nanoTime();
        for (int i = 0; i < events; i++) {
            var at = begun + i * millis * 1_000_000L;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            said.add(System.nanoTime());
            ground.publish(name + "-" + i, family);
        }
        await().atMost(PATIENCE).until(() -> healthy.firstSeen().size() >= events * good);
        var lags = new ArrayList<Double>();
        healthy.firstSeen().forEach((id, seen) -> {
            var event = Integer.parseInt(id.substring(name.length() + 1, id.indexOf(':')));
            lags.add((seen - said.get(event)) / 1e6);
        });
        return Figures.of(lags);
    }

    /** One event each to endpoints that are new every time: what stays of them? */
    private void heap(Ground ground, Hooks healthy, int from) throws Exception {
        var megabytes = new ArrayList<Double>();
        for (int i = 0; i < MANY; i++) {
            var first = from + i * endpoints;
            var family = i % 2 == 0 ? "SMT" : "CONNECTOR";
            ground.subscribe(first, first + endpoints, number -> healthy.url("hook/" + number), family + i);
            healthy.forget();
            ground.publish("heap-" + i, family + i);
            await().atMost(PATIENCE).until(() -> healthy.firstSeen().size() >= endpoints);
            megabytes.add(liveHeap(ground));
        }
        System.out.printf(Locale.ROOT, "live heap of the service after %d endpoints %.0f MB, after %d %.0f MB%n",
                endpoints,
                megabytes.getFirst(), MANY * endpoints, megabytes.getLast());
    }

    private static double liveHeap(Ground ground) throws Exception {
        ground.service().collectGarbage();
        var found = HEAP.matcher(ground.actuator("prometheus"));
        var bytes = new ArrayList<Double>();
        while (found.find()) {
            bytes.add(Double.parseDouble(found.group(1)));
        }
        if (bytes.isEmpty()) {
            throw new IllegalStateException("the service does not say its heap");
        }
        return List.copyOf(bytes).stream().mapToDouble(Double::doubleValue).sum() / 1e6;
    }
}

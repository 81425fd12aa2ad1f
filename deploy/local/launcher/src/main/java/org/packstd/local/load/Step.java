package org.packstd.local.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Some seconds of traffic at one rate. */
final class Step {
    /** Beyond so many without an answer no more are begun: the system is saturated, and we say so. */
    private static final int UNANSWERED = 2_000;
    private static final AtomicLong NUMBER = new AtomicLong();

    private final HttpClient http;
    private final List<Route> routes;
    private final Map<String, List<Double>> millis = new HashMap<>();
    private final Map<String, Long> failed = new HashMap<>();
    private final AtomicLong answered = new AtomicLong();

    Step(HttpClient http, List<Route> routes) {
        this.http = http;
        this.routes = routes;
        routes.forEach(route -> millis.put(route.name(), new ArrayList<>()));
    }

    /**
     * Sends at this rate, and waits for what is under way.
     *
     * @return answers a second from the first request to the last answer
     */
    double run(int perSecond, int seconds) throws InterruptedException {
        var mix = mix();
        var room = new Semaphore(UNANSWERED);
        var begun = System.nanoTime();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < (long) perSecond * seconds; i++) {
                var at = begun + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                if (!room.tryAcquire(1, TimeUnit.SECONDS)) {
                    break;
                }
                var route = mix.get((int) (i % mix.size()));
                each.submit(() -> {
                    send(route, at);
                    room.release();
                });
            }
        }
        return answered.get() / ((System.nanoTime() - begun) / 1e9);
    }

    /** A hundred requests of all kinds, mixed evenly. */
    private List<Route> mix() {
        var mix = new ArrayList<Route>();
        var sent = new HashMap<Route, Integer>();
        for (int i = 1; i <= 100; i++) {
            var turn = i;
            var next = routes.stream()
                    .max((one, other) -> Double.compare(one.share() * turn / 100.0 - sent.getOrDefault(one, 0),
                            other.share() * turn / 100.0 - sent.getOrDefault(other, 0)))
                    .orElseThrow();
            sent.merge(next, 1, Integer::sum);
            mix.add(next);
        }
        return mix;
    }

    private void send(Route route, long due) {
        int status;
        try {
            status = http.send(route.request().apply(NUMBER.getAndIncrement()), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException lost) {
            status = 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        var took = (System.nanoTime() - due) / 1e6;
        synchronized (millis) {
            if (status == route.status()) {
                millis.computeIfAbsent(route.name(), _ -> new ArrayList<>()).add(took);
                answered.incrementAndGet();
            } else {
                failed.merge(route.name() + " " + status, 1L, Long::sum);
            }
        }
    }

    long answered() {
        return answered.get();
    }

    /** What was not answered well: route and status (0 for none), and how often. */
    Map<String, Long> failed() {
        return failed;
    }

    /** Milliseconds of a route at this share of its answers; not a number if there were none. */
    double quantile(String route, double share) {
        var sorted = millis.getOrDefault(route, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}

package org.packstd.notifications.bench;

import static com.mongodb.client.model.Filters.in;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.packstd.notifications.ground.Ground;
import org.packstd.notifications.ground.Hooks;

/**
 * How fast one event reaches many endpoints, each with a subscription and a secret of its own, and how soon a single event
 * is first tried when many come. Database, broker and service are processes of their own; the receivers live in this one.
 * Between the rounds the bare HTTP client sends as many messages of the same size to the same receiver.
 *
 * <p>Receivers listen at two addresses, which the service takes for two machines: what is under way to one host is limited, so
 * that single events to the host of the fan-out would wait behind it, and we would measure that limit. All of 127/8 is this
 * machine, on Linux without further ado.
 *
 * <p>Arguments: endpoints (10000), rounds (5).
 */
public final class FanOutBench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int EVENTS_PER_SECOND = 200;
    private static final int SECONDS = 10;
    /** Long enough for the compilers of a service that was just started, which take more of two cores than the events. */
    private static final int WARM_UP_SECONDS = 20;
    private static final int WARM_UP_ROUNDS = 6;
    /** Single events go to so many endpoints in turn: none gets more than a hundred a second, by default. */
    private static final int SINGLES = 10;
    /** Subscriptions that are younger are looked at before each match; here all were made at once. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(70);

    private final int endpoints;
    private final int rounds;

    private FanOutBench(int endpoints, int rounds) {
        this.endpoints = endpoints;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        var endpoints = args.length < 1 ? 10_000 : Integer.parseInt(args[0]);
        var rounds = args.length < 2 ? 5 : Integer.parseInt(args[1]);
        new FanOutBench(endpoints, rounds).run(Files.createTempDirectory("fan-out-bench-"));
        System.exit(0);
    }

    private void run(Path directory) throws Exception {
        try (var hooks = new Hooks("127.0.0.1", 0);
                var single = new Hooks("127.0.0.2", 0);
                var bare = new BareClient();
                var ground = new Ground(directory, Map.of())) {
            ground.subscribe(0, endpoints, number -> hooks.url("hook/" + number), "CSP");
            for (int i = 0; i < SINGLES; i++) {
                ground.subscribe(endpoints + i, endpoints + i + 1, number -> single.url("hook/" + number), "S" + i);
            }
            var subscribed = System.nanoTime();
            ground.ready();
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                fanOut(ground, hooks, "warm-up-" + i);
                bare.postsPerSecond(hooks, endpoints, "x".repeat(1200));
            }
            var seconds = new ArrayList<Double>();
            var ratios = new ArrayList<Double>();
            var bareRates = new ArrayList<Double>();
            var repeated = 0L;
            var cost = new Cost(ground);
            for (int i = 0; i < rounds; i++) {
                cost.begin();
                seconds.add(fanOut(ground, hooks, "round-" + i));
                cost.count(endpoints);
                repeated += hooks.requests() - endpoints;
                bareRates.add(bare.postsPerSecond(hooks, endpoints, "x".repeat(1200)));
                ratios.add(endpoints / seconds.getLast() / bareRates.getLast());
            }
            var whole = Figures.of(seconds);
            System.out.printf(Locale.ROOT, "one event to %d endpoints, %d rounds: median %.2f s, slowest %.2f s; %.0f"
                    + " signed deliveries/s, %d repeated%n", endpoints, rounds, whole.median(), whole.most(),
                    endpoints / whole.median(), repeated);
            System.out.printf(Locale.ROOT,
                    "bare client, same receiver and run: median %.0f/s; ratio %.2f (of medians by"
                            + " round)%n",
                    Figures.of(bareRates).median(), Figures.of(ratios).median());
            System.out.println(cost);
            LockSupport.parkNanos(subscribed + LOOKED_AT.toNanos() - System.nanoTime());
            lags(ground, single, "settling-", WARM_UP_SECONDS * EVENTS_PER_SECOND);
            var lag = Figures.of(lags(ground, single, "steady-", SECONDS * EVENTS_PER_SECOND));
            System.out.printf(Locale.ROOT,
                    "event to first attempt at %d events/s, %d endpoints in turn: median %.0f ms, p95 %.0f ms,"
                            + " p99 %.0f ms%n",
                    EVENTS_PER_SECOND, SINGLES, lag.median(), lag.quantile(0.95), lag.quantile(0.99));
        } finally {
            System.out.println("logs: " + directory);
        }
    }

    /** Returns the seconds from the event in the broker to the last first attempt. */
    private double fanOut(Ground ground, Hooks hooks, String id) throws Exception {
        hooks.forget();
        var begun = System.nanoTime();
        ground.publish(id, "CSP");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> hooks.firstSeen().size() >= endpoints);
        var last = hooks.firstSeen().values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return (last - begun) / 1e9;
    }

    /** Milliseconds from the event to its first attempt, for events that come at a steady rate. */
    private static List<Double> lags(Ground ground, Hooks single, String prefix, int events) throws Exception {
        single.forget();
        var said = new HashMap<String, Long>();
        var published = new ArrayList<Future<?>>();
        var begun = System.nanoTime();
        for (int i = 0; i < events; i++) {
            var at = begun + i * 1_000_000_000L / EVENTS_PER_SECOND;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            said.put(prefix + i, at);
            published.add(ground.publishSoon(prefix + i, "S" + i % SINGLES));
        }
        for (var each : published) {
            each.get();
        }
        await().atMost(PATIENCE).until(() -> single.firstSeen().size() >= events);
        var lags = new ArrayList<Double>();
        single.firstSeen().forEach((delivery, seen) -> lags.add(
                (seen - Objects.requireNonNull(said.get(delivery.substring(0, delivery.indexOf(':'))))) / 1e6));
        stages(ground, said);
        return lags;
    }

    /** Where the time goes: until an event is planned, and from there to its attempt, by the clock of the service. */
    private static void stages(Ground ground, Map<String, Long> said) {
        var offset = System.currentTimeMillis() - System.nanoTime() / 1e6;
        var planned = new ArrayList<Double>();
        var tried = new ArrayList<Double>();
        for (var delivery : ground.database().getCollection("deliveries").find(in("event", said.keySet()))) {
            var attempts = delivery.getList("attempts", Document.class);
            if (!attempts.isEmpty()) {
                var created = delivery.getDate("createdAt").getTime();
                planned.add(created - offset
                        - Objects.requireNonNull(said.get(delivery.getString("event"))) / 1e6);
                tried.add((double) attempts.getFirst().getDate("at").getTime() - created);
            }
        }
        var plan = Figures.of(planned);
        var attempt = Figures.of(tried);
        System.out.printf(Locale.ROOT, "until planned: median %.0f ms, p95 %.0f ms; from there to the attempt: median"
                + " %.0f ms, p95 %.0f ms%n", plan.median(), plan.quantile(0.95), attempt.median(),
                attempt.quantile(0.95));
    }
}

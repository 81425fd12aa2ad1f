package org.packstd.local.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import org.packstd.local.registry.WebhookReceiver;
import org.packstd.local.system.Settings;

/**
 * How long it takes from the certifier's request to the first webhook: one submission after the other, each taken along the
 * whole path. Prints median and 99th percentile in milliseconds.
 *
 * <p>Argument: how many rounds count (100); a tenth of that again comes before, to warm up.
 */
public final class LatencyBench {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Registry registry;
    private final SubmissionPath path;
    private final WebhookReceiver receiver;

    private LatencyBench(Registry registry, WebhookReceiver receiver) {
        this.registry = registry;
        this.path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
        this.receiver = receiver;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var rounds = args.length == 0 ? 100 : Integer.parseInt(args[0]);
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var registry = Registry.of(Settings.from(System.getenv(), root), Clock.systemUTC());
        try (var receiver = WebhookReceiver.start()) {
            var bench = new LatencyBench(registry, receiver);
            var endpoint = bench.subscribe();
            bench.measure(rounds / 10);
            var millis = bench.measure(rounds).stream().sorted().toList();
            registry.as("omar").delete("/endpoints/" + endpoint);
            System.out.printf(Locale.ROOT,
                    "certify to webhook, %d rounds: median %.0f ms, p99 %.0f ms, slowest %.0f ms%n",
                    rounds, quantile(millis, 0.5), quantile(millis, 0.99), millis.getLast());
        }
        System.exit(0);
    }

    private String subscribe() throws IOException, InterruptedException {
        var omar = registry.as("omar");
        var endpoint = omar.post("/endpoints", Map.of("url", receiver.url()), "Idempotency-Key", key())
                .expect(201)
                .text("endpointId");
        omar.post("/subscriptions", Map.of("endpointId", endpoint, "eventTypes", List.of("standard.published")),
                "Idempotency-Key", key()).expect(201);
        return endpoint;
    }

    private List<Double> measure(int rounds) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            millis.add(once());
        }
        return millis;
    }

    private double once() throws IOException, InterruptedException {
        var id = path.create(key(), SubmissionPath.draft("Round of a measurement"));
        path.bring(id, "PROCEDURAL_REVIEW");
        var rosa = registry.as("rosa");
        var seen = rosa.get("/submissions/" + id).expect(200);
        var begun = System.nanoTime();
        rosa.command("/submissions/" + id + ":certify", seen.etag()).expect(200);
        var call = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .pollDelay(Duration.ZERO)
                .until(() -> receiver.calls().reversed().stream().filter(one -> one.text().contains(id)).findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return (call.nanoTime() - begun) / 1e6;
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package org.packstd.local.load;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** More standards than the sample has, of one variation each, no two alike. */
final class Growth {
    /** So many are checked and stored well within the time that a request has. */
    private static final int AT_ONCE = 40;
    /** One alone waits for answers of the database most of the time. */
    private static final int IMPORTERS = 8;
    private static final Duration TO_BE_TOLD = Duration.ofMinutes(30);

    private final Registry registry;

    Growth(Registry registry) {
        this.registry = registry;
    }

    /** Imports so many more, and says how long that took and how long it was told. Returns the path of the variation of each. */
    List<String> by(int standards) throws InterruptedException {
        var logged = logged();
        var variations = imported(standards);
        var begun = System.nanoTime();
        await().atMost(TO_BE_TOLD).pollInterval(Duration.ofSeconds(1)).until(() -> logged() >= logged + standards);
        System.out.printf(Locale.ROOT, "all of them told %.0f s later%n", (System.nanoTime() - begun) / 1e9);
        return variations;
    }

    /** An event leaves for its subscribers at about the time when its revision enters the transparency log. */
    private long logged() {
        try {
            var checkpoint = registry.anyone().get("/log/checkpoint");
            return checkpoint.status() == 200
                    ? Long.parseLong(checkpoint.response().body().lines().skip(1).findFirst().orElseThrow())
                    : 0;
        } catch (IOException notNow) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private List<String> imported(int standards) throws InterruptedException {
        var begun = System.nanoTime();
        var variations = new ConcurrentLinkedQueue<String>();
        var parts = IntStream.iterate(0, from -> from < standards, from -> from + AT_ONCE).boxed().toList();
        var importers = Executors.newFixedThreadPool(IMPORTERS, Thread.ofVirtual().factory());
        try (importers) {
            for (var imported : importers.invokeAll(parts.stream()
                    .map(from -> (Callable<Boolean>) () -> variations
                            .addAll(from(from, Math.min(standards, from + AT_ONCE))))
                    .toList())) {
                imported.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not imported", failed.getCause());
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%d standards imported by %d at once in %.0f s, %.0f a second%n", standards,
                IMPORTERS, seconds, standards / seconds);
        return List.copyOf(variations);
    }

    private List<String> from(int from, int to) throws IOException, InterruptedException {
        var some = IntStream.range(from, to).mapToObj(Growth::standard).toList();
        var results = registry.as("wei")
                .post("/imports", Map.of("source", "Made up to measure growth.", "standards", some),
                        "Idempotency-Key", "growth-" + from)
                .expect(201).body().path("results");
        var refused = results.valueStream().filter(one -> "REFUSED".equals(one.path("outcome").asString())).findFirst();
        if (refused.isPresent()) {
            throw new IllegalStateException("refused: " + refused.get());
        }
        return results.valueStream()
                .map(one -> "/standards/" + one.path("designation").asString() + "/revisions/A/variations/AA").toList();
    }

    private static Map<String, Object> standard(int number) {
        var payload = (ObjectNode) JsonMapper.shared().valueToTree(SubmissionPath.draft("Growth").get("payload"));
        var parameters = (ObjectNode) payload.at("/variations/0/parameters");
        resize(parameters, "bodyX", 2.6 + number % 1_000 / 500.0);
        resize(parameters, "bodyY", 2.2 + number / 1_000 / 500.0);
        return Map.of("key", "growth-" + number, "family", "CSP", "title",
                Registry.text("Growth " + number, "增长 " + number),
                "scope", Registry.text("Made up.", "虚构。"), "payload", payload);
    }

    private static void resize(ObjectNode parameters, String name, double nominal) {
        var parameter = (ObjectNode) parameters.path(name);
        List.of("min", "nom", "max").forEach(figure -> parameter.put(figure, String.format(Locale.ROOT, "%.3f",
                nominal + (figure.equals("min") ? -0.02 : figure.equals("max") ? 0.02 : 0))));
    }
}

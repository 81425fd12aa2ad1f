package org.packstd.local.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** More standards than the sample has, of one variation each, no two alike. */
final class Growth {
    /** So many are checked and stored well within the time that a request has. */
    private static final int AT_ONCE = 40;

    private final Registry registry;

    Growth(Registry registry) {
        this.registry = registry;
    }

    /** Imports so many more, and says how long that took. */
    void by(int standards) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        for (int from = 0; from < standards; from += AT_ONCE) {
            var some = new ArrayList<Map<String, Object>>();
            for (int i = from; i < Math.min(standards, from + AT_ONCE); i++) {
                some.add(standard(i));
            }
            var results = registry.as("wei")
                    .post("/imports", Map.of("source", "Made up to measure growth.", "standards", some),
                            "Idempotency-Key", "growth-" + from)
                    .expect(201).body().path("results");
            var refused = results.valueStream().filter(one -> "REFUSED".equals(one.path("outcome").asString()))
                    .findFirst();
            if (refused.isPresent()) {
                throw new IllegalStateException("refused: " + refused.get());
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%d standards imported in %.0f s, %.0f a second%n", standards, seconds,
                standards / seconds);
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

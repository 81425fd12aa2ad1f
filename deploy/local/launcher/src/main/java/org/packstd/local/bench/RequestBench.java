package org.packstd.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.packstd.local.registry.Registry;
import org.packstd.local.system.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What single requests to the standards service cost, one after the other and without the gateway: median and 99th
 * percentile as a client sees them, and the processor time of the service for each. The first line, a request that does
 * nothing, is what all others are compared with.
 *
 * <p>Argument: how many requests of each kind count (2000); as many again come before, to warm up.
 */
public final class RequestBench {
    private static final Pattern CPU_TIME = Pattern.compile("(?m)^process_cpu_time_ns_total(?:\\{[^}]*})? (\\S+)$");
    private static final int VARIATIONS = 5;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final Registry registry;
    private final int requests;

    private RequestBench(Settings settings, int requests) {
        this.service = "http://127.0.0.1:" + settings.ports().standards();
        this.registry = Registry.of(settings, Clock.systemUTC());
        this.requests = requests;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var requests = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        new RequestBench(Settings.from(System.getenv(), root), requests).run();
    }

    /** @param name as the table shows it */
    private record Kind(String name, HttpRequest request, int status) {}

    /** @param cpu microseconds of the service per request */
    private record Cost(double median, double p99, double cpu) {}

    private void run() throws IOException, InterruptedException {
        System.out.printf("%-44s %9s %9s %12s %7s%n", requests + " requests of each kind", "median ms", "p99 ms",
                "cpu us each", "ratio");
        var bare = 0.0;
        for (var kind : kinds()) {
            measure(kind);
            var cost = measure(kind);
            bare = bare == 0 ? cost.cpu() : bare;
            System.out.printf(Locale.ROOT, "%-44s %9.2f %9.2f %12.0f %7.2f%n", kind.name(), cost.median(), cost.p99(),
                    cost.cpu(), cost.cpu() / bare);
        }
    }

    private List<Kind> kinds() throws IOException, InterruptedException {
        var standard = largestBallGrid();
        var designation = standard.path("designation").asString();
        var revision = "/api/v1/standards/" + designation + "/revisions/" + standard.path("revision").asString();
        var payload = (ObjectNode) JsonMapper.shared().readTree(text(revision)).path("payload");
        var variation = revision + "/variations/" + payload.at("/variations/0/code").asString();
        return List.of(
                kind("nothing (liveness)", "/actuator/health/liveness"),
                kind("revision", revision),
                unchanged("revision, unchanged (304)", revision),
                kind("variation", variation),
                kind("page of 50 standards", "/api/v1/standards?limit=50"),
                kind("search, 4 ranges and facets",
                        "/api/v1/variations?pitchX=0.3..0.8&bodyX=1..12&bodyY=1..12&height=..1.6&facets=family,pitchX"),
                kind("outline.svg", variation + "/outline.svg"),
                kind("land pattern", variation + "/land-pattern"),
                kind("footprint.kicad_mod", variation + "/footprint.kicad_mod"),
                validation(payload, standard));
    }

    private JsonNode largestBallGrid() throws IOException, InterruptedException {
        var csp = registry.anyone().get("/standards?family=CSP&limit=200").expect(200).body().path("items");
        return csp.valueStream()
                .max((one, other) -> one.path("variationCount").asInt() - other.path("variationCount").asInt())
                .orElseThrow(() -> new IllegalStateException("no CSP standard: load the sample catalogue"));
    }

    private Kind kind(String name, String path) {
        return new Kind(name, get(path).build(), 200);
    }

    private Kind unchanged(String name, String path) throws IOException, InterruptedException {
        var etag = http.send(get(path).build(), BodyHandlers.discarding()).headers().firstValue("ETag").orElseThrow();
        return new Kind(name, get(path).header("If-None-Match", etag).build(), 304);
    }

    private Kind validation(ObjectNode payload, JsonNode standard) throws IOException, InterruptedException {
        var typical = payload.deepCopy();
        var variations = (ArrayNode) typical.path("variations");
        while (variations.size() > VARIATIONS) {
            variations.remove(variations.size() - 1);
        }
        var proposal = JsonMapper.shared().createObjectNode().put("kind", "NEW_STANDARD").put("family", "CSP");
        proposal.set("title", standard.path("title"));
        proposal.set("payload", typical);
        return new Kind("validation, " + variations.size() + " variations",
                HttpRequest.newBuilder(URI.create(service + "/api/v1/validations"))
                        .header("Authorization", registry.as("lin").authorization())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(proposal.toString()))
                        .build(),
                200);
    }

    private Cost measure(Kind kind) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>(requests);
        var cpu = cpuNanos();
        for (var i = 0; i < requests; i++) {
            var begun = System.nanoTime();
            var answer = http.send(kind.request(), BodyHandlers.ofByteArray());
            millis.add((System.nanoTime() - begun) / 1e6);
            if (answer.statusCode() != kind.status()) {
                throw new IllegalStateException(kind.request() + ": status " + answer.statusCode() + " (expected: "
                        + kind.status() + ")\n" + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
        var spent = (cpuNanos() - cpu) / 1e3 / requests;
        millis.sort(null);
        return new Cost(millis.get(requests / 2), millis.get(requests * 99 / 100), spent);
    }

    private double cpuNanos() throws IOException, InterruptedException {
        var metrics = text("/actuator/prometheus");
        var found = CPU_TIME.matcher(metrics);
        if (!found.find()) {
            throw new IllegalStateException("the service does not say its processor time");
        }
        return Double.parseDouble(found.group(1));
    }

    private String text(String path) throws IOException, InterruptedException {
        return http.send(get(path).build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(service + path));
    }
}

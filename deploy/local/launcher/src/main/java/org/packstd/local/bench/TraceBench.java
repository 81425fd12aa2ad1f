package org.packstd.local.bench;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import org.packstd.local.registry.WebhookReceiver;
import org.packstd.local.system.Settings;

/**
 * Whether one trace leads from the certifier's request over both outboxes and Kafka to the webhook. Plays the collector: the
 * system must have been started with {@code OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318}. Fails if a service, or the
 * webhook, has no part in the trace.
 */
public final class TraceBench {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int COLLECTOR = 4318;
    private static final Set<String> SERVICES = Set.of("gateway", "submission-service", "standards-service",
            "notification-service");

    private final Queue<String> exported = new ConcurrentLinkedQueue<>();

    private TraceBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var registry = Registry.of(Settings.from(System.getenv(), root), Clock.systemUTC());
        var bench = new TraceBench();
        var collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), COLLECTOR), 0);
        collector.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        collector.createContext("/", bench::take);
        collector.start();
        try (var receiver = WebhookReceiver.start()) {
            bench.follow(registry, receiver);
        }
        System.exit(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Bytes as they are: texts and identifiers stand in protocol buffers as what they are.
            exported.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void follow(Registry registry, WebhookReceiver receiver) throws IOException, InterruptedException {
        var omar = registry.as("omar");
        var endpoint = omar.post("/endpoints", Map.of("url", receiver.url()), "Idempotency-Key", key()).expect(201)
                .text("endpointId");
        omar.post("/subscriptions", Map.of("endpointId", endpoint, "eventTypes", List.of("standard.published")),
                "Idempotency-Key", key()).expect(201);
        var path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
        var id = path.create(key(), SubmissionPath.draft("Followed by a trace"));
        path.bring(id, "PROCEDURAL_REVIEW");
        var rosa = registry.as("rosa");
        var etag = rosa.get("/submissions/" + id).expect(200).etag();
        var trace = key().replace("-", "");

        rosa.post("/submissions/" + id + ":certify", Map.of(), "If-Match", etag, "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01").expect(200);

        await().atMost(PATIENCE).until(() -> receiver.calls().stream().anyMatch(call -> call.text().contains(id)));
        var call = receiver.calls().stream().filter(one -> one.text().contains(id)).findFirst().orElseThrow();
        var sent = call.headers().entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("traceparent"))
                .map(header -> header.getValue().getFirst()).findFirst().orElse("none");
        var missing = new TreeSet<>(SERVICES);
        var bytes = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        await().atMost(PATIENCE).until(() -> {
            missing.removeIf(service -> exported.stream()
                    .anyMatch(each -> each.contains(service) && each.contains(bytes)));
            return missing.isEmpty();
        });
        omar.delete("/endpoints/" + endpoint);
        System.out.printf("trace %s: spans of %s; the webhook came with traceparent %s%n", trace,
                new TreeSet<>(SERVICES), sent);
        if (!sent.contains(trace)) {
            throw new IllegalStateException("The webhook is not in the trace");
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

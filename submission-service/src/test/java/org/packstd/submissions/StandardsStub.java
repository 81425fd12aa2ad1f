package org.packstd.submissions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.packstd.contract.RestContract;
import org.packstd.contract.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * standards-service as submission-service knows it: {@code POST /validations} and {@code GET /standards}, kept to the contract, and
 * the token endpoint. Its only rule: a payload must not have a member {@code broken}.
 */
final class StandardsStub {

    /** That of the payload of {@link Cast#DRAFT}. */
    static final String HASH = hash(new JsonMapper().readTree(Cast.DRAFT).path("payload"));

    private static final String CACHEABLE = "public, max-age=60";
    static final String SENSOR_BOX = "PS-CSP-0002";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final RestContract contract = RestContract.of("standards");
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    StandardsStub(TestIssuer issuer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/validations", this::validate);
        server.createContext("/api/v1/standards/", this::study);
        server.createContext("/api/v1/standards", this::list);
        server.createContext("/oauth2/token", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, 200, "application/json", json.writeValueAsString(Map.of(
                    "access_token", issuer.machine("submission-service", "validations"), "token_type", "Bearer",
                    "expires_in", 600, "scope", "validations")));
        });
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it answers 503, or no more. */
    void setDown(boolean down) {
        this.down = down;
    }

    /** The Authorization headers it was called with. */
    List<String> bearers() {
        return List.copyOf(bearers);
    }

    /** Two pages with one standard each. */
    private void list(HttpExchange exchange) throws IOException {
        if (down) {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, 503, "text/plain", "away");
            return;
        }
        var second = String.valueOf(exchange.getRequestURI().getQuery()).contains("cursor=more");
        var body = json.writeValueAsString(second
                ? Map.of("items", List.of(standard(SENSOR_BOX, "Sensor box, wafer level", "晶圆级传感器盒")))
                : Map.of("items", List.of(standard("PS-CSP-0001", "Quad flat package", "方形扁平封装")), "next", "more"));
        contract.checkResponse("GET", "/api/v1/standards", 200, "application/json",
                Map.of("Cache-Control", CACHEABLE), body);
        exchange.getResponseHeaders().set("Cache-Control", CACHEABLE);
        answer(exchange, 200, "application/json", body);
    }

    private static Map<String, Object> standard(String designation, String en, String zh) {
        return Map.of("designation", designation, "family", "CSP", "title", Map.of("en", en, "zh", zh), "status",
                "CURRENT", "revision", "A", "variationCount", 1, "publishedAt", "2026-11-28T12:00:00Z");
    }

    private void validate(HttpExchange exchange) throws IOException {
        var proposal = json.readTree(exchange.getRequestBody().readAllBytes());
        bearers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (down) {
            answer(exchange, 503, "text/plain", "away");
            return;
        }
        var body = json.writeValueAsString(report(proposal));
        contract.checkResponse("POST", "/api/v1/validations", 200, "application/json", Map.of(), body);
        answer(exchange, 200, "application/json", body);
    }

    /** PS-CSP-0012 was adopted by five producers at least and by some testers; nothing else is there. */
    private void study(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var request = exchange.getRequestBody().readAllBytes();
        if (down) {
            answer(exchange, 503, "text/plain", "away");
        } else if (!path.startsWith("/api/v1/standards/PS-CSP-0012/")) {
            answer(exchange, 404, "text/plain", "unknown");
        } else if (path.endsWith("/impact")) {
            var from = json.readTree(request).at("/from").asString();
            var body = json.writeValueAsString(Map.of("designation", "PS-CSP-0012", "from", from, "level", "MAJOR",
                    "totalChanges", 3, "roles", List.of(
                            Map.of("role", "PRODUCER", "suppressed", false, "atLeast", 5, "worst", "BREAKING",
                                    "changes",
                                    List.of(Map.of("severity", "BREAKING", "changes", 1),
                                            Map.of("severity", "INFO", "changes", 2))),
                            Map.of("role", "TESTER", "suppressed", true, "worst", "INFO", "changes",
                                    List.of(Map.of("severity", "INFO", "changes", 3))))));
            contract.checkResponse("POST", path, 200, "application/json", Map.of(), body);
            answer(exchange, 200, "application/json", body);
        } else {
            var body = json.writeValueAsString(Map.of("designation", "PS-CSP-0012", "roles",
                    List.of(Map.of("role", "PRODUCER", "suppressed", false, "atLeast", 5, "names", List.of()))));
            contract.checkResponse("GET", path, 200, "application/json", Map.of("Cache-Control", "no-cache"), body);
            answer(exchange, 200, "application/json", body);
        }
    }

    private static Map<String, Object> report(JsonNode proposal) {
        if ("WITHDRAWAL".equals(proposal.path("kind").asString())) {
            return Map.of("valid", true, "findings", List.of());
        }
        if (proposal.at("/payload/broken").isMissingNode()) {
            return Map.of("valid", true, "contentHash", hash(proposal.path("payload")), "findings",
                    List.of(Map.of("rule", "W1", "severity", "WARNING", "message", Map.of("en", "Say more."))));
        }
        return Map.of("valid", false, "findings",
                List.of(Map.of("rule", "B1", "severity", "ERROR", "pointer", "/broken",
                        "value", "true", "expected", "absent", "message", Map.of("en", "It is broken.", "zh", "已损坏"))));
    }

    /** Other texts have other hashes. */
    static String hash(JsonNode payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(
                    digest.digest(payload.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

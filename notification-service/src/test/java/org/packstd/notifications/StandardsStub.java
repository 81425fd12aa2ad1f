package org.packstd.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.packstd.contract.RestContract;
import tools.jackson.databind.json.JsonMapper;

/**
 * standards-service as notification-service knows it: {@code GET /variations/filter}, kept to the contract. It knows no more
 * of the grammar than ranges, words, {@code has}, {@code q} and {@code match}, and refuses {@code colour} and {@code size}.
 */
final class StandardsStub {

    private static final Pattern NUMBERS = Pattern.compile("[-0-9.,]+");
    private static final List<String> UNKNOWN = List.of("colour", "size");

    private static final Map<String, String> HEADERS = Map.of("ETag", "\"1\"", "Cache-Control", "max-age=60");

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final RestContract contract = RestContract.of("standards");
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;

    StandardsStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/variations/filter", this::read);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it answers 503, or no more. */
    void setDown(boolean down) {
        this.down = down;
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    private void read(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (down) {
            answer(exchange, 503, "text/plain", "away");
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : exchange.getRequestURI().getRawQuery().split("&")) {
            var parts = parameter.split("=", 2);
            parameters.put(decode(parts[0]), decode(parts[1]));
        }
        var unknown = parameters.keySet().stream().filter(UNKNOWN::contains).toList();
        if (unknown.isEmpty()) {
            answer(exchange, 200, "application/json", json.writeValueAsString(readFilter(parameters)));
        } else {
            answer(exchange, 400, "application/problem+json", json.writeValueAsString(Map.of(
                    "type", "/problems/malformed", "title", "The request is malformed", "status", 400, "errors",
                    unknown.stream().map(name -> Map.of("pointer", name, "rule", "name", "value", name, "expected",
                            "one of bodyX, pitchX", "message", name + ": unknown")).toList())));
        }
    }

    private static Map<String, Object> readFilter(Map<String, String> parameters) {
        var conditions = new ArrayList<Map<String, Object>>();
        parameters.forEach((name, value) -> {
            switch (name) {
                case "match" -> {
                } // said beside the conditions
                case "has" -> Arrays.stream(value.split(","))
                        .forEach(what -> conditions.add(Map.of("kind", "HAS", "name", what)));
                case "q" -> conditions.add(Map.of("kind", "TEXT", "name", "q", "values", List.of(value)));
                default -> conditions.add(NUMBERS.matcher(value).matches()
                        ? Map.of("kind", "NUMBER", "name", name, "ranges",
                                Arrays.stream(value.split(",")).map(StandardsStub::range).toList())
                        : Map.of("kind", "WORD", "name", name, "values", List.of(value.split(","))));
            }
        });
        return Map.of("match", parameters.getOrDefault("match", "nominal"), "conditions", conditions);
    }

    private static Map<String, String> range(String text) {
        int dots = text.indexOf("..");
        var range = new LinkedHashMap<String, String>();
        if (dots != 0) {
            range.put("from", dots < 0 ? text : text.substring(0, dots));
        }
        if (dots < 0 || dots + 2 < text.length()) {
            range.put("to", dots < 0 ? text : text.substring(dots + 2));
        }
        return range;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        if (status != 503) {
            try {
                contract.checkResponse("GET", "/api/v1/variations/filter", status, type, HEADERS, body);
            } catch (AssertionError breach) { // or the caller would wait for an answer that never comes
                breach.printStackTrace();
                exchange.close();
                return;
            }
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        HEADERS.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

package org.packstd.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** What a running service shows of its inside: probes and metrics at the port of operators, and nothing to anybody else. */
public final class OperatorView {

    private static final List<String> FOR_OPERATORS = List.of("/health", "/health/liveness", "/health/readiness",
            "/health/messaging", "/info", "/prometheus");
    private static final List<String> FOR_NOBODY = List.of("", "/env", "/beans", "/heapdump", "/threaddump", "/loggers",
            "/configprops", "/mappings", "/metrics", "/httpexchanges", "/conditions", "/scheduledtasks", "/caches",
            "/sbom", "/shutdown", "/refresh", "/health/broker", "/health/mongo");
    private static final List<String> TELLING = List.of("jvm_", "\"contexts\"", "\"propertySources\"",
            "\"components\"");

    private final int strangers;
    private final int operators;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param strangers port of the service on this machine
     * @param operators port of its probes and metrics
     */
    public OperatorView(int strangers, int operators) {
        this.strangers = strangers;
        this.operators = operators;
    }

    /**
     * Asks for everything that must not be shown.
     *
     * @param token of somebody who may do much
     * @return how much was asked, in words
     * @throws AssertionError naming each answer that shows something
     */
    public String isClosedTo(String token) {
        var hidden = new ArrayList<>(FOR_NOBODY);
        hidden.addAll(FOR_OPERATORS);
        var shown = new ArrayList<String>();
        for (var method : List.of("GET", "POST")) {
            hidden.forEach(endpoint -> requireNothing(strangers, method, endpoint, token, shown));
            FOR_NOBODY.forEach(endpoint -> requireNothing(operators, method, endpoint, token, shown));
        }
        if (!shown.isEmpty()) {
            throw new AssertionError(shown.size() + " answers show the inside:\n" + String.join("\n", shown));
        }
        return "%d requests for the inside, none answered".formatted(2 * (hidden.size() + FOR_NOBODY.size()));
    }

    private void requireNothing(int port, String method, String endpoint, String token, List<String> shown) {
        var answer = ask(port, method, endpoint, token);
        if (answer.statusCode() < 400 || answer.statusCode() >= 500
                || TELLING.stream().anyMatch(answer.body()::contains)) {
            shown.add("%s /actuator%s at %s: %d %s".formatted(method, endpoint,
                    port == strangers ? "the port of the service" : "the port of operators", answer.statusCode(),
                    answer.body()));
        }
    }

    /** The state that a probe tells, such as {@code UP} of {@code readiness}, which must be all that it tells. */
    public String probe(String name) {
        var body = ask(operators, "GET", "/health/" + name, "").body();
        if (!body.matches("\\{\"status\":\"[A-Z_]+\"}")) {
            throw new AssertionError("The probe " + name + " tells " + body + " (expected: a status and nothing else)");
        }
        return body.substring("{\"status\":\"".length(), body.length() - "\"}".length());
    }

    /**
     * What a metric says now.
     *
     * @param sample as Prometheus writes it, with its labels if it has any
     * @throws AssertionError when there is no such metric
     */
    public double metric(String sample) {
        var metrics = ask(operators, "GET", "/prometheus", "").body();
        return metrics.lines().filter(line -> line.startsWith(sample + " "))
                .map(line -> Double.parseDouble(line.substring(sample.length() + 1))).findFirst()
                .orElseThrow(() -> new AssertionError("There is no metric " + sample));
    }

    private HttpResponse<String> ask(int port, String method, String endpoint, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + endpoint))
                .method(method, BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " /actuator" + endpoint, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

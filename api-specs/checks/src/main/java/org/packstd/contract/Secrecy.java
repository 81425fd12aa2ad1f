package org.packstd.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks for a thing that the caller must not know of, and for one that does not exist, by every operation whose path names
 * one. Whoever could tell the two apart could find out what others keep to themselves.
 */
public final class Secrecy {

    private static final List<String> BODIES = List.of("", "{}");

    private final String parameter;
    private final List<Question> questions = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param service   {@code standards}, {@code submissions} or {@code notifications}
     * @param parameter of the paths, such as {@code submissionId}
     */
    public Secrecy(String service, String parameter) {
        this.parameter = "{" + parameter + "}";
        var spec = Specs.read("rest/" + service + "/openapi.yaml");
        for (var path : spec.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (path.getKey().contains(this.parameter) && method.getValue().has("operationId")) {
                    questions.add(new Question(method.getKey().toUpperCase(Locale.ROOT),
                            spec.at("/servers/0/url").asString() + path.getKey()));
                }
            }
        }
    }

    private record Question(String method, String path) {}

    private record Answer(int status, String body) {}

    /**
     * Asks everything.
     *
     * @param port   of the service on this machine
     * @param hidden the thing that exists
     * @param absent the same length, and does not exist
     * @param tokens of callers who must not know, by name
     * @return how many answers were compared, in words
     * @throws AssertionError naming each answer that differs
     */
    public String compare(int port, String hidden, String absent, Map<String, String> tokens) {
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var question : questions) {
            for (var token : tokens.entrySet()) {
                for (var body : BODIES) {
                    var is = ask(port, question, hidden, token.getValue(), body);
                    var isNot = ask(port, question, absent, token.getValue(), body);
                    asked++;
                    if (!is.equals(isNot) || is.status() >= 500 || is.status() < 400) {
                        wrong.add("%s %s as %s: %s (expected, as of what does not exist: %s)".formatted(
                                question.method(), question.path(), token.getKey(), is, isNot));
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " answers tell too much:\n" + String.join("\n", wrong));
        }
        return "%d operations, %d callers, %d answers: none tells what is hidden from what does not exist".formatted(
                questions.size(), tokens.size(), asked);
    }

    /** Several rules that are broken by the same request come in any order. */
    private static String inOrder(String body) {
        if (!body.startsWith("{") || !(Specs.json(body) instanceof ObjectNode problem)
                || !(problem.path("errors") instanceof ArrayNode errors)) {
            return body;
        }
        var sorted = errors.valueStream().sorted(Comparator.comparing(JsonNode::toString)).toList();
        problem.putArray("errors").addAll(sorted);
        return problem.toString();
    }

    private Answer ask(int port, Question question, String thing, String token, String body) {
        var path = question.path().replace(parameter, thing).replaceAll("\\{[^}]+}", "x1");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(question.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token).header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), inOrder(response.body().replace(thing, "…")));
        } catch (IOException broken) {
            throw new UncheckedIOException(question.method() + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

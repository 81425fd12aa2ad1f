package org.packstd.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls every operation of a running service as everybody, and compares what it lets through with {@code x-access} of the
 * contract, the one table of who may do what.
 *
 * <p>{@code x-access} lists the roles that are let through, {@code scope:<name>} for machines, {@code signed-in} for
 * whoever has a valid token, or {@code everyone}. A token of an API key opens by its scopes what is read with {@code GET}, and
 * nothing else, whatever its scopes; {@code signed-in} does not mean it. Requests have no body and name things that do not exist, so a service
 * that lets one through answers that something is missing: anything but 401, the refusal of the outer door, or 5xx.
 */
public final class AccessMatrix {

    private static final List<String> ROLES = List.of("member", "reviewer", "chair", "secretary", "certifier",
            "ipr-officer", "admin");
    private static final String OUTER_DOOR = "the token does not allow this operation";

    private final String service;
    private final List<Door> doors;
    private final TestIssuer issuer;
    private final KeyIssuer keys;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * The table of a service.
     *
     * @param service {@code standards}, {@code submissions} or {@code notifications}
     * @param keys    signs tokens of API keys that the service believes
     */
    public AccessMatrix(String service, TestIssuer issuer, KeyIssuer keys) {
        this.service = service;
        this.issuer = issuer;
        this.keys = keys;
        this.doors = doors(Specs.read("rest/" + service + "/openapi.yaml"));
    }

    /** One operation, and whom the contract lets through. */
    private record Door(String method, String path, String operation, Set<String> access) {

        boolean opensTo(Visitor visitor) {
            if (visitor.isKey()) {
                return method.equals("GET") && (access.contains("everyone") || access.contains(visitor.right()));
            }
            return access.contains("everyone") || visitor.token() != null && access.contains("signed-in")
                    || access.contains(visitor.right());
        }
    }

    /** @param right the role or scope; empty for whoever has none */
    private record Visitor(String name, String right, @Nullable String token, boolean isKey) {

        Visitor(String name, String right, @Nullable String token) {
            this(name, right, token, false);
        }
    }

    /** @param challenge {@code WWW-Authenticate}; empty without one */
    private record Answer(int status, String body, String challenge) {

        /** Callers come from outside: an address of the inside says nothing to them, and much to an attacker. */
        boolean namesTheInside() {
            return status == 401 && (!challenge.startsWith("Bearer") || challenge.contains("127.0.0.1")
                    || challenge.contains("resource_metadata"));
        }
    }

    /**
     * Walks through the table.
     *
     * @param port of the service on this machine
     * @return how many cells, in words
     * @throws AssertionError naming every cell that is not as the contract says
     */
    public String walk(int port) {
        var wrong = new ArrayList<String>();
        var visitors = visitors();
        var forgeries = new LinkedHashMap<>(Forgeries.of(issuer));
        forgeries.putAll(KeyForgeries.of(keys, issuer, String.join(" ", scopes())));
        for (var door : doors) {
            for (var visitor : visitors) {
                var answer = knock(port, door, visitor.token());
                if (!isRight(door, visitor, answer)) {
                    wrong.add("%s as %s: %d (expected: %s) %s".formatted(door.operation(), visitor.name(),
                            answer.status(), door.access(), answer.body()));
                }
                if (answer.namesTheInside()) {
                    wrong.add("%s as %s: WWW-Authenticate: %s (expected: Bearer, and no address of ours)".formatted(
                            door.operation(), visitor.name(), answer.challenge()));
                }
            }
            forgeries.forEach((what, token) -> {
                var answer = knock(port, door, token);
                if (answer.status() != 401 || answer.namesTheInside()) {
                    wrong.add(
                            "%s with a forged token, %s: %d %s (expected: 401 Bearer, no address of ours) %s".formatted(
                                    door.operation(), what, answer.status(), answer.challenge(), answer.body()));
                }
            });
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " cells are wrong:\n" + String.join("\n", wrong));
        }
        return "%s: %d operations x (%d callers + %d forged tokens) = %d cells, all as the contract says".formatted(
                service, doors.size(), visitors.size(), forgeries.size(),
                doors.size() * (visitors.size() + forgeries.size()));
    }

    private static boolean isRight(Door door, Visitor visitor, Answer answer) {
        if (door.opensTo(visitor)) {
            return answer.status() != 401 && answer.status() < 500 && !answer.body().contains(OUTER_DOOR);
        }
        return answer.status() == (visitor.token() == null ? 401 : 403);
    }

    private List<Visitor> visitors() {
        var all = new ArrayList<Visitor>();
        all.add(new Visitor("nobody", "", null));
        all.add(new Visitor("a person without a role", "", issuer.person("stranger", "aurora-semi")));
        all.add(new Visitor("a role that nobody knows", "", issuer.person("owner", "aurora-semi", "owner")));
        for (var role : ROLES) {
            all.add(new Visitor(role, role, issuer.person("some-" + role, "aurora-semi", role)));
        }
        all.add(new Visitor("a machine without a scope", "", issuer.machine("robot")));
        scopes().forEach(scope -> all.add(
                new Visitor("a machine with scope " + scope, "scope:" + scope, issuer.machine("robot", scope))));
        all.add(new Visitor("a key without a scope", "", keys.token("aurora-semi"), true));
        all.add(new Visitor("a key with a scope that nobody knows", "", keys.token("aurora-semi", "all"), true));
        scopes().forEach(scope -> all.add(new Visitor("a key with scope " + scope, "scope:" + scope,
                keys.token("aurora-semi", scope), true)));
        return all;
    }

    private List<String> scopes() {
        return doors.stream().flatMap(door -> door.access().stream()).filter(right -> right.startsWith("scope:"))
                .map(right -> right.substring("scope:".length())).distinct().sorted().toList();
    }

    private Answer knock(int port, Door door, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + door.path()))
                .timeout(Duration.ofSeconds(20)).method(door.method(), BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                var refused = response.statusCode() >= 400; // a stream of events never ends
                return new Answer(response.statusCode(),
                        refused ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "",
                        response.headers().firstValue("WWW-Authenticate").orElse(""));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(door.operation(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Door> doors(JsonNode spec) {
        var base = spec.at("/servers/0/url").asString();
        var doors = new LinkedHashMap<String, Door>();
        for (Map.Entry<String, JsonNode> path : spec.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var operation = method.getValue().path("operationId").asString("");
                if (operation.isEmpty()) {
                    continue;
                }
                var access = StreamSupport.stream(method.getValue().path("x-access").spliterator(), false)
                        .map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
                if (access.isEmpty()) {
                    throw new AssertionError(operation + ": no x-access (expected: who may call it)");
                }
                doors.put(operation, new Door(method.getKey().toUpperCase(Locale.ROOT),
                        base + path.getKey().replaceAll("\\{[^}]+}", "x1"), operation, access));
            }
        }
        return List.copyOf(doors.values());
    }
}

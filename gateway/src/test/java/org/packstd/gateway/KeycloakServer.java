package org.packstd.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak as it is distributed, with the realm of {@code deploy/keycloak} and one person in it. */
final class KeycloakServer {

    static final String SECRET = "secret-of-the-portal";
    static final String MACHINE_SECRET = "secret-of-submission-service";
    static final String PASSWORD = "correct-horse-battery";
    private static final Duration START = Duration.ofMinutes(10);

    private final int port = freePort();
    private @Nullable Process process;

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/packstd";
    }

    void start(Path home, Path realm, String publicUrl) throws IOException {
        var imported = Files.createDirectories(home.resolve("data/import")).resolve("packstd-realm.json");
        Files.writeString(imported, withLin(realm));
        var builder = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                "--db=dev-mem", "--http-host=127.0.0.1", "--http-port=" + port).redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "PUBLIC_URL", publicUrl,
                "PORTAL_CLIENT_SECRET", SECRET, "SUBMISSIONS_CLIENT_SECRET", MACHINE_SECRET, "JAVA_OPTS_KC_HEAP",
                "-Xms128m -Xmx512m", "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
        var started = builder.start();
        process = started;
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await().atMost(START).pollInterval(Duration.ofSeconds(1)).ignoreExceptions().until(() -> {
                if (!started.isAlive()) {
                    throw new AssertionError("Keycloak ended: see " + home.resolve("keycloak.log"));
                }
                return http.send(HttpRequest.newBuilder(
                        URI.create(issuer() + "/.well-known/openid-configuration")).build(), BodyHandlers.discarding())
                        .statusCode() == 200;
            });
        }
    }

    private static String withLin(Path realm) throws IOException {
        var json = JsonMapper.shared();
        var known = (ObjectNode) json.readTree(Files.readString(realm));
        known.set("users", json.valueToTree(List.of(Map.of("username", "lin", "enabled", true, "emailVerified", true,
                "email", "lin@aurora.example", "firstName", "Lin", "lastName", "Hao", "attributes",
                Map.of("org", List.of("aurora-semi")), "realmRoles", List.of("member"), "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))));
        return json.writeValueAsString(known);
    }

    void stop() {
        var ending = process;
        if (ending != null) {
            ending.descendants().forEach(ProcessHandle::destroy);
            ending.destroy();
            ending.onExit().join();
        }
    }
}

package org.packstd.local.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of demo people and programs, asked for by client credentials and kept until shortly before they expire. */
final class Tokens {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final HttpClient http;
    private final URI endpoint;
    private final Clock clock;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    Tokens(HttpClient http, String issuer, Clock clock) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/oauth2/token");
        this.clock = clock;
    }

    private record Token(String value, Instant expiresAt) {}

    /** A token of this client, whose secret is the one of the demo. */
    String of(String client, String secret) throws IOException, InterruptedException {
        var token = known.get(client);
        if (token == null || clock.instant().plus(MARGIN).isAfter(token.expiresAt())) {
            token = ask(client, secret);
            known.put(client, token);
        }
        return token.value();
    }

    private Token ask(String client, String secret) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = Answer.of(http.send(request, BodyHandlers.ofString())).expect(200);
        return new Token(answer.text("access_token"),
                clock.instant().plusSeconds(answer.body().path("expires_in").asLong()));
    }
}

package org.packstd.local.backup;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a registry says of all that is published: of each revision its content hash, and the hash of what a reader gets. */
final class RevisionHashes {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 20;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final RetryAfter leave;

    /** @param base where the registry is, such as {@code https://registry.example} */
    RevisionHashes(URI base) {
        this(base, new RetryAfter());
    }

    RevisionHashes(URI base, RetryAfter leave) {
        this.base = base;
        this.leave = leave;
    }

    /** @param line told each revision, in the order of designations: designation, letter, content hash, hash of the answer */
    void tell(Consumer<String> line) throws IOException, InterruptedException {
        pages("/api/v1/standards", standard -> {
            var revisions = "/api/v1/standards/" + encoded(standard.path("designation").asString()) + "/revisions";
            pages(revisions, revision -> {
                var answer = get(revisions + "/" + encoded(revision.path("revision").asString()));
                line.accept(String.join(" ", revision.path("designation").asString(standard.path("designation")
                        .asString()), revision.path("revision").asString(), revision.path("contentHash").asString(),
                        "sha256:" + sha256(answer.body())));
            });
        });
    }

    /** Something that is asked of the registry for each item of a page. */
    private interface Visit {
        void to(JsonNode item) throws IOException, InterruptedException;
    }

    private void pages(String path, Visit visit) throws IOException, InterruptedException {
        @Nullable
        String cursor = null;
        do {
            var page = JsonMapper.shared().readTree(
                    get(path + "?limit=100" + (cursor == null ? "" : "&cursor=" + encoded(cursor))).body());
            for (var item : page.path("items")) {
                visit.to(item);
            }
            cursor = page.path("next").isString() ? page.path("next").asString() : null;
        } while (cursor != null);
    }

    /** Waits as long as the registry says when it is asked too much. */
    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        for (var left = TRIES; left > 0; left--) {
            var answer = http.send(HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build(),
                    BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200 -> {
                    return answer;
                }
                case 429 -> leave.alone(answer.headers().firstValue("Retry-After"));
                default -> throw new IOException(path + ": status " + answer.statusCode() + " (expected: 200)");
            }
        }
        throw new IOException(path + ": asked " + TRIES + " times and told to wait each time");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

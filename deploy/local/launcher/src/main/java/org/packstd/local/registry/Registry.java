package org.packstd.local.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.local.system.Settings;
import tools.jackson.databind.json.JsonMapper;

/** A running registry. Methods send one request and return whatever comes back. Safe for use by several threads. */
public final class Registry {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String base;
    private final Tokens tokens;
    private final Consumer<Answer> listener;
    private final BiConsumer<HttpRequest, IOException> silence;

    private Registry(HttpClient http, String base, Tokens tokens, Consumer<Answer> listener,
            BiConsumer<HttpRequest, IOException> silence) {
        this.http = http;
        this.base = base;
        this.tokens = tokens;
        this.listener = listener;
        this.silence = silence;
    }

    /** The registry that these settings describe. */
    public static Registry of(Settings settings, Clock clock) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Registry(http, settings.gateway() + "/api/v1", new Tokens(http, settings.issuer(), clock), _ -> {},
                (_, _) -> {});
    }

    /** The same, but this one hears every answer before the caller does. */
    public Registry heardBy(Consumer<Answer> everyAnswer) {
        return new Registry(http, base, tokens, everyAnswer, silence);
    }

    /** The same, but this one hears of every request that got no answer before the caller does. */
    public Registry missedBy(BiConsumer<HttpRequest, IOException> everySilence) {
        return new Registry(http, base, tokens, listener, everySilence);
    }

    /** Without a token. */
    public Caller anyone() {
        return new Caller(null, null);
    }

    /** As one of the demo people. */
    public Caller as(String person) {
        return new Caller(person + "-cli", "demo-" + person);
    }

    /** As one of the demo programs. */
    public Caller asProgram(String id) {
        return new Caller(id, "demo-" + id);
    }

    /** Someone who sends requests. Paths start behind {@code /api/v1}. */
    public final class Caller {
        private final @Nullable String client;
        private final @Nullable String secret;

        private Caller(@Nullable String client, @Nullable String secret) {
            this.client = client;
            this.secret = secret;
        }

        /** Headers are given as name, value, name, value. */
        public Answer get(String path, String... headers) throws IOException, InterruptedException {
            return send("GET", path, null, headers);
        }

        public Answer post(String path, Object body, String... headers) throws IOException, InterruptedException {
            return send("POST", path, body, headers);
        }

        /** A command: a POST without a body. */
        public Answer post(String path) throws IOException, InterruptedException {
            return send("POST", path, null);
        }

        public Answer put(String path, Object body, String... headers) throws IOException, InterruptedException {
            return send("PUT", path, body, headers);
        }

        public Answer delete(String path) throws IOException, InterruptedException {
            return send("DELETE", path, null);
        }

        /** A command on a version of a thing: {@code :submit}, {@code :certify} and so on. */
        public Answer command(String path, String etag) throws IOException, InterruptedException {
            return send("POST", path, null, "If-Match", etag);
        }

        /** A stream that stays open, such as server-sent events. */
        public HttpResponse<Stream<String>> stream(String path) throws IOException, InterruptedException {
            var request = request("GET", path, null).header("Accept", "text/event-stream");
            return http.send(request.build(), BodyHandlers.ofLines());
        }

        /** What this caller sends in {@code Authorization}. */
        public String authorization() throws IOException, InterruptedException {
            if (client == null || secret == null) {
                throw new IllegalStateException("anyone has no token");
            }
            return "Bearer " + tokens.of(client, secret);
        }

        private Answer send(String method, String path, @Nullable Object body, String... headers)
                throws IOException, InterruptedException {
            var request = request(method, path, body).timeout(PATIENCE);
            if (headers.length > 0) {
                request.headers(headers);
            }
            var answer = Answer.of(sent(request.build()));
            listener.accept(answer);
            return answer;
        }

        private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException unanswered) {
                silence.accept(request, unanswered);
                throw unanswered;
            }
        }

        private HttpRequest.Builder request(String method, String path, @Nullable Object body)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(base + path));
            if (client != null) {
                request.header("Authorization", authorization());
            }
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        }
    }

    private static String json(Object body) {
        return body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
    }

    /** Two texts of a body. */
    public static Map<String, String> text(String english, String chinese) {
        return Map.of("en", english, "zh", chinese);
    }
}

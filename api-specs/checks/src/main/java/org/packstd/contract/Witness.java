package org.packstd.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a fuzzer and a gateway: lends the fuzzer a token, and sees whether each answer keeps the contract and none is
 * a failure. Ends with its input, and says then what it saw; its exit code is 1 if there was anything to object to.
 *
 * <p>Usage: {@code Witness <port> <gateway> [token of a person ...]}; requests take turns with the tokens, and with none.
 */
public final class Witness {

    /** What a client must not send by itself, or what would make the answer differ from what is compared. */
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "transfer-encoding",
            "upgrade",
            "http2-settings", "expect", "authorization", "accept-encoding");
    private static final int MOST_EXAMPLES = 3;

    private final RestContract contract = RestContract.ofAll();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final String[] tokens;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> objections = new ConcurrentSkipListMap<>();

    private Witness(String gateway, String... tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    public static void main(String... arguments) throws IOException {
        var people = new String[arguments.length - 2];
        System.arraycopy(arguments, 2, people, 0, people.length);
        var witness = new Witness(arguments[1], people);
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", witness::pass);
        server.start();
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop(0);
        System.exit(witness.report() ? 0 : 1);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var turn = asked.getAndIncrement();
            var request = request(exchange, turn);
            var answer = http.send(request, BodyHandlers.ofByteArray());
            judge(request, answer);
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IllegalArgumentException unsendable) {
            exchange.sendResponseHeaders(400, -1); // no client could send it
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            object("no answer: " + exchange.getRequestMethod() + " " + broken.getMessage(),
                    String.valueOf(exchange.getRequestURI()));
        }
    }

    private HttpRequest request(HttpExchange exchange, long turn) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(URI.create(gateway + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(30))
                .method(exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        var who = (int) (turn % (tokens.length + 1));
        if (who < tokens.length) {
            request.header("Authorization", "Bearer " + tokens[who]);
        }
        return request.build();
    }

    private void judge(HttpRequest request, HttpResponse<byte[]> answer) {
        statuses.computeIfAbsent(answer.statusCode(), _ -> new AtomicLong()).incrementAndGet();
        var what = request.method() + " " + request.uri().getRawPath() + query(request.uri());
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() >= 500) {
            object("status " + answer.statusCode(), what + " " + body);
            return;
        }
        if (isOfTheGateway(answer.statusCode(), body)) {
            return;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        try {
            contract.checkResponse(request.method(), request.uri().getPath(), answer.statusCode(), type,
                    answer.headers().map(), body);
        } catch (AssertionError broken) {
            object(String.valueOf(broken.getMessage()).replaceFirst("(?s)[:\n].*", ""),
                    what + " " + broken.getMessage());
        }
    }

    /** What it refuses before anything is routed is the same for all operations, and in no contract of a service. */
    private static boolean isOfTheGateway(int status, String body) {
        return Set.of(400, 404, 405, 413, 414, 431).contains(status) && body.contains("\"type\":\"/problems/");
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    private void object(String kind, String example) {
        var before = objections.computeIfAbsent(kind, _ -> new AtomicLong()).getAndIncrement();
        if (before < MOST_EXAMPLES) {
            System.err.println(kind + " | " + example.substring(0, Math.min(example.length(), 1500)));
        }
    }

    private boolean report() {
        System.out.println(asked + " requests; answers by status: " + statuses);
        new TreeMap<>(objections).forEach((kind, times) -> System.out.println(times + " x " + kind));
        System.out.println(objections.isEmpty()
                ? "No failure, and every answer keeps the contract"
                : objections.size() + " kinds of objection");
        return asked.get() > 0 && objections.isEmpty();
    }
}

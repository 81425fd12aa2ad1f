package org.packstd.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway, over real HTTP: answers as the test says and remembers what reached it. */
final class Upstream {

    /** What a service saw. */
    record Received(String service, String method, String path, Map<String, List<String>> headers, byte[] body) {

        @Nullable
        String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst()).findFirst().orElse(null);
        }
    }

    private final String name;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;
    private volatile HttpHandler answer = Upstream::say;

    Upstream(String name) {
        this.name = name;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    List<Received> received() {
        return received;
    }

    Received last() {
        return received.getLast();
    }

    /** From now on, until {@link #reset}. */
    void answers(HttpHandler answer) {
        this.answer = answer;
    }

    void reset() {
        received.clear();
        answer = Upstream::say;
    }

    void stop() {
        server.stop(0);
    }

    void startAgain() {
        server = listen(port);
    }

    private HttpServer listen(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::receive);
            listening.start();
            return listening;
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        received.add(new Received(name, exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()), body));
        answer.handle(exchange);
    }

    private static void say(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = "{\"said\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}

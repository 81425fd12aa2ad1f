package org.packstd.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's server: proves itself unless told otherwise, keeps what it gets and answers as it is told. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<Message> verifications = new CopyOnWriteArrayList<>();
    private final List<Message> handshakes = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Reaction reaction = exchange -> answer(exchange, 204);
    private volatile Proof proof = (exchange, token) -> answer(exchange, 200, token);
    private volatile Reaction handshake = exchange -> answer(exchange, 405);

    public Receiver() {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** On another address of this machine. */
    public static Receiver at(String address, int port) {
        return new Receiver(new InetSocketAddress(InetAddress.ofLiteral(address), port));
    }

    private Receiver(InetSocketAddress address) {
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** A request as it came. */
    public record Message(String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers().entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst()).findAny().orElse("");
        }

        /** As the library of Standard Webhooks wants them. */
        public HttpHeaders asHttpHeaders() {
            return HttpHeaders.of(headers(), (_, _) -> true);
        }
    }

    /** What to do with a request after it was kept. */
    public interface Reaction {

        void to(HttpExchange exchange) throws IOException;
    }

    /** What to answer when asked for the proof. */
    public interface Proof {

        void give(HttpExchange exchange, String token) throws IOException;
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var message = new Message(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            handshakes.add(message);
            handshake.to(exchange);
        } else if (body.contains("\"endpoint.verify\"")) {
            verifications.add(message);
            proof.give(exchange, JsonMapper.shared().readTree(body).at("/data/token").asString());
        } else {
            messages.add(message);
            reaction.to(exchange);
        }
    }

    public Receiver proves(Proof other) {
        this.proof = other;
        return this;
    }

    /** Answers the handshake of the CloudEvents webhook binding. */
    public Receiver shakesHands(String... headers) {
        this.handshake = exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            answer(exchange, 200);
        };
        return this;
    }

    public Receiver reacts(Reaction other) {
        this.reaction = other;
        return this;
    }

    public Receiver answers(int status, String... headers) {
        return reacts(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            answer(exchange, status);
        });
    }

    /** Takes requests and never answers, until it is closed. */
    public Receiver hangs() {
        return reacts(_ -> {
            try {
                closed.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Message> verifications() {
        return List.copyOf(verifications);
    }

    public List<Message> handshakes() {
        return List.copyOf(handshakes);
    }

    /** What came beside verifications. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}

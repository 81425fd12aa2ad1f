package org.packstd.local.registry;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subscriber's side of a webhook: takes what comes on a free port of the loopback address, and answers 204. Asked whether
 * it wants to be an endpoint, it returns the token that proves so.
 */
public final class WebhookReceiver implements AutoCloseable {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpServer server;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    public static WebhookReceiver start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var receiver = new WebhookReceiver(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", receiver::take);
        server.start();
        return receiver;
    }

    /** One call, as it came. */
    public record Call(Map<String, List<String>> headers, String text, long nanoTime) {

        /** The same for every attempt to deliver the same event. */
        public String id() {
            return headers.entrySet()
                    .stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(Webhook.UNBRANDED_MSG_ID_KEY))
                    .map(header -> header.getValue().getFirst())
                    .findAny()
                    .orElse("");
        }

        public JsonNode body() {
            return JsonMapper.shared().readTree(text);
        }

        /** Whether the published library of Standard Webhooks takes the signature. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(text, headers);
                return true;
            } catch (WebhookVerificationException refused) {
                return false;
            }
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** All events so far, in the order of their arrival. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Call(Map.copyOf(exchange.getRequestHeaders()), text, System.nanoTime());
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
            } else if (call.body().path("type").asString("").equals("endpoint.verify")) {
                var token = call.body().at("/data/token").asString("").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(OK, token.length);
                exchange.getResponseBody().write(token);
            } else {
                calls.add(call);
                exchange.sendResponseHeaders(NO_CONTENT, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

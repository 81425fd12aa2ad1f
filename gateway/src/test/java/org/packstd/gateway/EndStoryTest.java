package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Clients that keep connections and repeat nothing: a request that is lost anywhere is a failure here. */
@Timeout(60)
class EndStoryTest extends GatewayStory {

    private static final int CLIENTS = 8;

    @Test
    void aGatewayThatIsStoppedUnderLoadLosesNoRequest() throws Exception {
        var leaving = another("--gateway.drain=3s");
        var gone = portOf(leaving);
        SUBMISSIONS.answers(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(201, -1);
            }
        });
        var sent = new AtomicInteger();
        var moved = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Void>>();
            for (var client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(posting(gone, sent, moved)));
            }
            Awaitility.await().until(() -> sent.get() > 500);
            leaving.close();
            for (var client : running) {
                client.get(); // fails with whatever happened to its request
            }
        }

        assertThat(moved).as("clients that found the gateway gone, with nothing under way").hasValue(CLIENTS);
        assertThat(SUBMISSIONS.received()).as("each request once").hasSize(sent.get());
    }

    /**
     * Posts over one connection after the other until nobody listens any more. The kernel accepts for the gateway: a
     * connection that still queues there when the listener closes is refused too, and its request was seen by nobody.
     */
    private static Callable<Void> posting(int port, AtomicInteger sent, AtomicInteger moved) {
        return () -> {
            while (true) {
                try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    connection.setSoTimeout(10_000);
                    String answer = "";
                    do {
                        connection.getOutputStream().write("""
                                POST /api/v1/submissions HTTP/1.1\r
                                Host: x\r
                                Content-Length: 2\r
                                \r
                                {}""".getBytes(StandardCharsets.US_ASCII));
                        try {
                            answer = head(connection);
                        } catch (IOException nobodyAcceptedIt) {
                            if (answer.isEmpty()) {
                                throw new ConnectException("the listener closed over a connection it had not accepted");
                            }
                            throw nobodyAcceptedIt;
                        }
                        assertThat(answer).startsWith("HTTP/1.1 201");
                        sent.incrementAndGet();
                    } while (!answer.toLowerCase(Locale.ROOT).contains("connection: close"));
                } catch (ConnectException nobodyListens) {
                    moved.incrementAndGet();
                    return null;
                }
            }
        };
    }

    private static String head(Socket connection) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            var next = connection.getInputStream().read();
            if (next < 0) {
                throw new IOException("lost after '" + read + "'");
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static ConfigurableApplicationContext another(String... more) {
        var settings = new ArrayList<>(List.of("--server.port=0", "--gateway.limits.address.requests=10000000",
                "--gateway.upstreams.submissions=" + SUBMISSIONS.url()));
        settings.addAll(List.of(more));
        return SpringApplication.run(GatewayApplication.class, settings.toArray(String[]::new));
    }

    private static int portOf(ConfigurableApplicationContext gateway) {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}

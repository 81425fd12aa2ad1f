package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gateway that ends sends its callers to another one, and finishes what is under way. */
@Timeout(60)
class EndStoryTest extends GatewayStory {

    private static final int CLIENTS = 8;
    private static final byte[] POST = """
            POST /api/v1/submissions HTTP/1.1\r
            Host: x\r
            Content-Length: 2\r
            \r
            {}""".getBytes(StandardCharsets.US_ASCII);

    @Test
    void eachAnswerClosesItsConnectionAndWhatIsUnderWayIsFinished() throws Exception {
        var leaving = another("--gateway.drain=2s");
        var port = portOf(leaving);
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        SUBMISSIONS.answers(exchange -> holdBack(exchange, arrived, goOn));
        assertThat(closes(ask(port, "/api/v1/standards"))).as("before the end").isFalse();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = others.submit(() -> ask(port, "/api/v1/submissions"));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            var ended = others.submit(leaving::close);

            Awaitility.await().pollInterval(Duration.ofMillis(20))
                    .until(() -> closes(ask(port, "/api/v1/standards")));
            goOn.countDown();
            assertThat(slow.get().statusCode()).isEqualTo(200);
            assertThat(closes(slow.get())).isTrue();
            ended.get();
        }
    }

    @Test
    void whatTakesLongerThanTheDrainIsFinishedWhileNobodyIsLetIn() throws Exception {
        var leaving = another("--gateway.drain=100ms", "--spring.lifecycle.timeout-per-shutdown-phase=20s");
        var port = portOf(leaving);
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        SUBMISSIONS.answers(exchange -> holdBack(exchange, arrived, goOn));
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = others.submit(() -> ask(port, "/api/v1/submissions"));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            var ended = others.submit(leaving::close);

            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> isRefused(port));
            Awaitility.await().during(Duration.ofSeconds(1)).until(() -> !slow.isDone() && !ended.isDone());
            goOn.countDown();
            assertThat(slow.get().statusCode()).isEqualTo(200);
            ended.get();
        }
    }

    private static void holdBack(HttpExchange exchange, CountDownLatch arrived, CountDownLatch goOn)
            throws IOException {
        try (exchange) {
            arrived.countDown();
            goOn.await(20, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(200, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Clients that keep connections and repeat nothing: a request that is lost anywhere is a failure here. */
    @Test
    void aGatewayThatIsStoppedUnderLoadLosesNoRequest() throws Exception {
        var leaving = another("--gateway.drain=2s", "--management.server.port=0");
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
                try (var connection = connected(port)) {
                    connection.setSoTimeout(10_000);
                    var answer = "";
                    do {
                        try {
                            connection.getOutputStream().write(POST);
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

    /** A listener that closes while it is connected to resets rather than refuses. */
    private static Socket connected(int port) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (SocketException nobodyListens) {
            throw new ConnectException(nobodyListens.getMessage());
        }
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

    private static boolean isRefused(int port) {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !connection.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static boolean closes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Connection").orElse("").equalsIgnoreCase("close");
    }

    private HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        return client().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
    }
}

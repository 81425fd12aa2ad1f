package org.packstd.gateway.key.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.gateway.key.KeySettings;
import org.packstd.gateway.routing.Upstreams;

/** A service that hangs up on whoever asks over a connection that lay idle, as one does that was about to close it. */
class KeyExchangeTest {

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket service;

    @BeforeEach
    void open() throws IOException {
        service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        conversations.submit(() -> {
            while (true) {
                var connection = service.accept();
                connections.incrementAndGet();
                conversations.submit(() -> answerOnce(connection));
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        service.close();
        conversations.shutdownNow();
    }

    @Test
    void aConnectionThatLayIdleIsNotAskedOver() {
        var address = URI.create("http://127.0.0.1:" + service.getLocalPort());
        var exchange = new KeyExchange(
                new KeySettings(Duration.ofSeconds(10), Duration.ofSeconds(2), 100, PATIENCE, IDLE),
                new Upstreams(address, address, address), Clock.systemUTC());
        assertThat(exchange.of("psr_one").block(PATIENCE)).isPresent();

        await().pollDelay(IDLE.multipliedBy(3)).until(() -> true);

        assertThat(exchange.of("psr_two").block(PATIENCE)).isPresent();
        assertThat(connections).hasValue(2);
    }

    private Void answerOnce(Socket connection) throws IOException {
        try (connection) {
            read(connection.getInputStream());
            var body = "{\"token\": \"t\", \"keyId\": \"key-1\", \"expiresAt\": \"%s\"}"
                    .formatted(Instant.now().plusSeconds(60));
            connection.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(body.length(), body).getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().read(); // whatever comes now comes too late
            return null;
        }
    }

    private static void read(InputStream asked) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) asked.read());
        }
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        if (length.find()) {
            asked.readNBytes(Integer.parseInt(length.group(1)));
        }
    }
}

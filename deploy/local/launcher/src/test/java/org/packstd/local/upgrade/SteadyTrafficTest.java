package org.packstd.local.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.packstd.local.registry.Registry;
import org.packstd.local.system.Ports;
import org.packstd.local.system.Settings;

/** Traffic that has come to a stop must not pass for traffic of which nothing was lost. */
@Timeout(30)
class SteadyTrafficTest {
    private final Ports ports = Ports.free();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer gateway;
    private HttpServer identity;

    @BeforeEach
    void start() throws IOException {
        gateway = answering(ports.gateway(), 200);
        identity = answering(ports.identity(), 500);
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
        identity.stop(0);
    }

    @Test
    void aReaderWhoStoppedIsALoss() throws InterruptedException {
        var settings = new Settings(Path.of(""), Path.of(""), Path.of(""), ports, Settings.Externals.NONE);
        var losses = new ArrayList<String>();

        try (var traffic = SteadyTraffic.of(Registry.of(settings, Clock.systemUTC()), 0, 1)) {
            await().until(() -> asked.get() > 2); // gets no token for what is not public
            assertThat(traffic.end(losses)).isEmpty();
        }

        assertThat(losses).singleElement().asString().contains("a reader did not read to the end");
    }

    private HttpServer answering(int port, int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}

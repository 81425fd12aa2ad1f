package org.packstd.standards.draining;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** A gateway keeps connections, sends into them at any time and repeats nothing: what it gets no answer to is lost. */
@Timeout(60)
class ConnectionDrainingTest {

    private static final int CONNECTIONS = 16;
    private static final byte[] POST = """
            POST /anything HTTP/1.1\r
            Host: x\r
            Content-Length: 2\r
            \r
            {}""".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void aServiceThatEndsUnderLoadAnswersWhateverComesOverKeptConnectionsAndGivesThemUp() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var service = service(Duration.ofSeconds(1));
            var port = Objects.requireNonNull(service.getWebServer()).getPort();
            var running = new ArrayList<Future<String>>();
            for (var connection = 0; connection < CONNECTIONS; connection++) {
                running.add(clients.submit(posting(port)));
            }
            Awaitility.await().until(() -> answered.get() > 500);

            service.close();

            for (var connection : running) {
                assertThat(connection.get()).as("its last answer").startsWith("HTTP/1.1 201")
                        .containsIgnoringCase("connection: close");
            }
        }
        assertThat(received).as("each request once").hasValue(answered.get());
    }

    /** Posts over one connection until an answer closes it, and returns that answer. */
    private Callable<String> posting(int port) {
        return () -> {
            try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
                connection.setSoTimeout(10_000);
                while (true) {
                    connection.getOutputStream().write(POST);
                    var answer = head(connection);
                    answered.incrementAndGet();
                    if (answer.toLowerCase(Locale.ROOT).contains("connection: close")) {
                        return answer;
                    }
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

    private AnnotationConfigServletWebServerApplicationContext service(Duration drain) {
        var service = new AnnotationConfigServletWebServerApplicationContext();
        service.registerBean(TomcatServletWebServerFactory.class, () -> {
            var server = new TomcatServletWebServerFactory(0);
            server.setShutdown(Shutdown.GRACEFUL);
            return server;
        });
        service.registerBean(ConnectionDraining.class, () -> new ConnectionDraining(drain));
        service.registerBean("anything", Anything.class, () -> new Anything(received));
        service.refresh();
        return service;
    }

    /** Creates whatever is asked for. */
    private static final class Anything extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final transient AtomicInteger received;

        Anything(AtomicInteger received) {
            this.received = received;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse answer) throws IOException {
            request.getInputStream().readAllBytes();
            received.incrementAndGet();
            answer.setStatus(HttpServletResponse.SC_CREATED);
            answer.setContentLength(0);
        }
    }
}

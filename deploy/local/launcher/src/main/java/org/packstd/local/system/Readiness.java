package org.packstd.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How a part shows that it can be used. */
public sealed interface Readiness {

    /** Looks once. */
    boolean reached() throws InterruptedException;

    /** It accepts connections. */
    record Listening(int port) implements Readiness {

        @Override
        public boolean reached() {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** Its readiness probe answers 200. */
    record Healthy(int port) implements Readiness {
        private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1)).build();

        @Override
        public boolean reached() throws InterruptedException {
            var probe = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            try {
                var request = HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(2)).build();
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}

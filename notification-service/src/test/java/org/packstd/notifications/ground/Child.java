package org.packstd.notifications.ground;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** A Java process that can be killed and started again on the same port and data. */
public final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ProcessBuilder builder;
    private final BooleanSupplier isReady;
    private Process process;

    private Child(ProcessBuilder builder, BooleanSupplier isReady) throws IOException {
        this.builder = builder;
        this.isReady = isReady;
        this.process = builder.start();
    }

    /** Starts it, ready when something listens on the port. */
    static Child listening(Path log, int port, String heap, Map<String, String> environment, String... mainAndArguments)
            throws IOException {
        return new Child(builder(log, heap, environment, mainAndArguments), () -> isListening(port));
    }

    /** Starts a service, ready when it says so. */
    static Child service(Path log, int port, String heap, Map<String, String> environment, String... mainAndArguments)
            throws IOException {
        return new Child(builder(log, heap, environment, mainAndArguments), () -> isReady(port));
    }

    private static ProcessBuilder builder(Path log, String heap, Map<String, String> environment, String... main) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(main));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    Child ready() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue() + ": " + builder.command());
            }
            return isReady.getAsBoolean();
        });
        return this;
    }

    /** SIGKILL, and gone when this returns. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public Child restart() throws IOException {
        process = builder.start();
        return ready();
    }

    /** Processor time that it has used since it was started last. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** So that the heap shows what is alive. */
    public void collectGarbage() throws IOException, InterruptedException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()), "GC.run").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isReady(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of those that no outgoing connection is given: whoever is killed finds it free when it comes back. */
    static int freePort() throws IOException {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one, then
            }
        }
    }
}

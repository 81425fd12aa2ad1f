package org.packstd.gateway;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real Redis that keeps nothing on disk, at an address that stays the same. */
final class RedisServer {

    private final int port = freePort();
    private @Nullable Process running;

    static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void start() {
        if (running != null) {
            return;
        }
        try {
            running = new ProcessBuilder("redis-server", "--port", Integer.toString(port), "--bind", "127.0.0.1",
                    "--save", "", "--appendonly", "no").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        Awaitility.await().ignoreExceptions().until(() -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            }
        });
    }

    void stop() {
        if (running != null) {
            running.destroy();
            running.onExit().join();
            running = null;
        }
    }
}

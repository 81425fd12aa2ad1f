package org.packstd.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Readiness;
import org.packstd.local.system.RunningPart;

/** Starts again what ended by itself, and what says that only another start helps, as whoever runs the system would. */
final class Supervisor {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private Supervisor() {}

    /** Looks after a part for so long, or until it had to be started again. */
    static void lookAfter(String part, LocalSystem system, Duration time) throws InterruptedException {
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; Fault.pause(BETWEEN)) {
            var running = system.running().stream().filter(one -> one.part().name().equals(part)).findAny();
            if (running.isEmpty() || !running.get().isAlive()) {
                restart(part, system, "ended by itself");
                return;
            }
            if (!isLive(running.get())) {
                restart(part, system, "said that only another start helps");
                return;
            }
        }
    }

    private static void restart(String part, LocalSystem system, String why) throws InterruptedException {
        System.out.println("    " + part + " " + why + ", and was started again");
        system.kill(part);
        system.restart(part);
    }

    private static boolean isLive(RunningPart running) throws InterruptedException {
        return switch (running.part().readiness()) {
            case Readiness.Listening _ -> true;
            case Readiness.Healthy(var port) -> {
                var probe = URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness");
                try {
                    var request = HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
                    yield HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException silent) {
                    yield false;
                }
            }
        };
    }
}

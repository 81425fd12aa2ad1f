package org.packstd.local.mongo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.packstd.local.mongo.journal.JournalBroken;

/**
 * The server as a process of its own, told by environment variables: {@code MONGO_PORT} (default 27017),
 * {@code MONGO_DATA} (a directory, default {@code .data/mongo}) and {@code MONGO_FSYNC} ({@code true} to wait for the
 * disk before each acknowledgement). Prints one line beginning with {@code ready}, or says why not and exits with 1.
 */
final class MongoProcess {

    private static final Duration CLOSING_TIME = Duration.ofSeconds(5);
    private static final int TERMINATED = 143;

    private MongoProcess() {}

    static void main() throws InterruptedException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        try {
            var server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "mongo-shutdown"));
        } catch (PortTaken | JournalBroken | IllegalArgumentException refused) {
            System.err.println("embedded MongoDB: " + refused.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static EmbeddedMongo start() {
        var environment = System.getenv();
        var data = Path.of(environment.getOrDefault("MONGO_DATA", ".data/mongo")).toAbsolutePath();
        var server = EmbeddedMongo.at(data, port(environment.getOrDefault("MONGO_PORT", "27017")),
                Boolean.parseBoolean(environment.get("MONGO_FSYNC")));
        System.out.println("ready: " + server.connectionString("") + " in " + data
                + " (embedded MongoDB-wire server for evaluation and tests, never for production: no users, this"
                + " machine only)");
        return server;
    }

    /** What is acknowledged is in the journal already, so a server that cannot close in time may simply go. */
    private static void stop(EmbeddedMongo server) {
        try {
            if (!Thread.ofPlatform().daemon().start(server::close).join(CLOSING_TIME)) {
                Runtime.getRuntime().halt(TERMINATED);
            }
        } catch (InterruptedException interrupted) {
            Runtime.getRuntime().halt(TERMINATED);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("MONGO_PORT: '" + text + "' (expected: 0..65535)");
        }
        return Integer.parseInt(text);
    }
}

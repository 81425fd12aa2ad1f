package org.packstd.local.mongo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The server as a process of its own: {@code MONGO_PORT} (default 27017) and {@code MONGO_DATA} (a directory). */
final class MongoProcess {

    private MongoProcess() {}

    static void main() throws InterruptedException {
        var environment = System.getenv();
        var port = Integer.parseInt(environment.getOrDefault("MONGO_PORT", "27017"));
        var data = Path.of(environment.getOrDefault("MONGO_DATA", ".data/mongo"));
        var server = EmbeddedMongo.at(data, port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
        System.out.println("ready " + server.connectionString(""));
        new CountDownLatch(1).await();
    }
}

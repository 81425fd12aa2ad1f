package org.packstd.local.backup;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/**
 * Started by {@code deploy/backup}. Ends with 0 when all is done, 1 when it is not, 2 for bad usage.
 */
public final class BackUp {
    private static final String HELP = """
            Backs up a registry whose services are stopped, and restores it into empty databases and topics.

              deploy/backup save <directory>       databases, topics and positions of consumers, into a new directory
              deploy/backup check <directory>      whether a backup is whole
              deploy/backup restore <directory>    all of it, into databases and topics that are empty
              deploy/backup hashes <address>       of each published revision of the running registry at that address

            Where: MONGODB_URI (mongodb://127.0.0.1:27017), a user that may read or write all databases;
                   KAFKA_BOOTSTRAP_SERVERS (127.0.0.1:9092); DATABASES (standards,submissions,notifications)
            """;
    private static final String TOPICS = "packstd.";
    private static final int BAD_USAGE = 2;

    private final Clock clock;
    private final String mongo;
    private final Topics topics;
    private final List<String> databases;

    BackUp(Clock clock, String mongo, Topics topics, List<String> databases) {
        this.clock = clock;
        this.mongo = mongo;
        this.topics = topics;
        this.databases = List.copyOf(databases);
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2 || !args[0].matches("save|check|restore|hashes")) {
            System.out.println(HELP);
            System.exit(args.length == 1 && args[0].matches("-h|--help") ? 0 : BAD_USAGE);
        }
        var environment = System.getenv();
        var backUp = new BackUp(Clock.systemUTC(), environment.getOrDefault("MONGODB_URI", "mongodb://127.0.0.1:27017"),
                new Topics(environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092"), TOPICS),
                List.of(environment.getOrDefault("DATABASES", "standards,submissions,notifications").split(",")));
        try {
            switch (args[0]) {
                case "save" -> tell("Saved", backUp.save(Path.of(args[1])));
                case "check" -> tell("Whole", Manifest.checked(Path.of(args[1])));
                case "restore" -> tell("Restored", backUp.restore(Path.of(args[1])));
                default -> new RevisionHashes(URI.create(args[1])).tell(System.out::println);
            }
        } catch (Refused | IOException | UncheckedIOException | MongoException | KafkaException
                | ExecutionException failed) {
            System.err.println("Not done: " + failed.getMessage());
            System.exit(1);
        }
    }

    /** @throws Refused when a consumer runs or the directory is there */
    Manifest save(Path directory) throws IOException, ExecutionException, InterruptedException {
        if (Files.exists(directory)) {
            throw new Refused(directory + " is there already");
        }
        var begun = clock.instant();
        Files.createDirectories(directory);
        var content = topics.backUp(directory);
        try (var client = MongoClients.create(mongo)) {
            var manifest = new Manifest(begun, new Databases(client).backUp(databases, directory), content.topics(),
                    content.groups());
            manifest.write(directory);
            return manifest;
        }
    }

    /** @throws Refused when the backup is not whole, a consumer runs, or anything is there; then nothing was changed */
    Manifest restore(Path directory) throws IOException, ExecutionException, InterruptedException {
        var manifest = Manifest.checked(directory);
        try (var client = MongoClients.create(mongo)) {
            var target = new Databases(client);
            target.mustBeEmpty(manifest.collections().stream().map(Manifest.Collection::database).distinct().toList());
            topics.mustBeEmpty(manifest.topics());
            target.restore(manifest.collections(), directory);
            topics.restore(manifest, directory);
        }
        return manifest;
    }

    private static void tell(String done, Manifest manifest) {
        System.out.printf("%s: backup of %s, %d documents in %d collections, %d records in %d topics%n", done,
                manifest.madeAt(), manifest.collections().stream().mapToLong(Manifest.Collection::count).sum(),
                manifest.collections().size(), manifest.topics().stream().mapToLong(Manifest.Topic::count).sum(),
                manifest.topics().size());
    }
}

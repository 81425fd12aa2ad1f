package org.packstd.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup consists of. Written last, so a backup that broke off has none.
 *
 * @param madeAt      when it was begun
 * @param collections of all databases
 * @param topics      with their records
 * @param groups      how far each group of consumers came
 */
record Manifest(Instant madeAt, List<Collection> collections, List<Topic> topics, List<Group> groups) {
    private static final String NAME = "backup.json";

    Manifest {
        collections = List.copyOf(collections);
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
    }

    /** @param count documents */
    record Collection(String database, String name, long count, Sealed file) {}

    /**
     * A topic.
     *
     * @param settings that are not the broker's own
     * @param count    records
     */
    record Topic(String name, int partitions, Map<String, String> settings, long count, Sealed file) {
        Topic {
            settings = Map.copyOf(settings);
        }
    }

    /** @param unheard in each partition, from how many records on of those in the backup the group has heard none */
    record Group(String name, String topic, Map<Integer, Long> unheard) {
        Group {
            unheard = Map.copyOf(unheard);
        }
    }

    /** @param sha256 of the file as it lies there, in hexadecimal digits */
    record Sealed(String path, long bytes, String sha256) {}

    void write(Path directory) throws IOException {
        var unfinished = directory.resolve(NAME + ".new");
        Files.writeString(unfinished,
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        Files.move(unfinished, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws Refused when the backup is not whole or a file is not as it was written */
    static Manifest checked(Path directory) {
        var manifest = read(directory);
        manifest.collections().forEach(collection -> SealedFile.check(directory, collection.file()));
        manifest.topics().forEach(topic -> SealedFile.check(directory, topic.file()));
        return manifest;
    }

    private static Manifest read(Path directory) {
        var file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            throw new Refused(file + " is missing: the backup broke off, or there is none");
        }
        try {
            return JsonMapper.shared().readValue(Files.readString(file), Manifest.class);
        } catch (JacksonException unreadable) {
            throw new Refused(file + " cannot be read: " + unreadable.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

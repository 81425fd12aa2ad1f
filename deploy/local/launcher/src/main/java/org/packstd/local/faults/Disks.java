package org.packstd.local.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A small file system for whatever each part keeps, so that one can be full while all others have room. In the memory of the
 * machine; that needs Linux and root, and where it cannot be had there are none.
 */
final class Disks implements AutoCloseable {
    /** The whole suite leaves a fifth of it in the broker's. */
    private static final String SIZE = "256m";
    private static final String NAME = "packstd-faults";
    private static final Path MOUNTED = Path.of("/proc/self/mounts");

    private final Map<String, Path> byPart = new TreeMap<>();

    private Disks() {}

    /** @param data where the system keeps its data, which is empty yet */
    static Disks in(Path data) throws IOException, InterruptedException {
        var disks = new Disks();
        try {
            disks.mount("mongo", data.resolve("mongo"));
            disks.mount("kafka", data.resolve("kafka"));
            disks.mount("standards-service", data.resolve("search"));
            disks.mount("notification-service", data.resolve("matching"));
        } catch (NotAllowed refused) {
            disks.close();
            disks.byPart.clear();
            System.out.println("No disk is full: " + refused.getMessage() + " (expected: Linux and root)");
        }
        return disks;
    }

    /** What an earlier run that was killed has left there. */
    static void forget(Path data) throws IOException, InterruptedException {
        var left = new ArrayList<String>();
        if (Files.exists(MOUNTED)) {
            for (var line : Files.readAllLines(MOUNTED)) {
                var words = line.split(" ");
                if (words[0].equals(NAME) && Path.of(words[1]).startsWith(data)) {
                    left.add(words[1]);
                }
            }
        }
        for (var at : left) {
            run(List.of("umount", "--lazy", at));
        }
    }

    private void mount(String part, Path at) throws IOException, InterruptedException {
        Files.createDirectories(at);
        run(List.of("mount", "-t", "tmpfs", "-o", "mode=700,size=" + SIZE, NAME, at.toString()));
        byPart.put(part, at);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new NotAllowed(said);
        }
    }

    /** The parts that have one. */
    Collection<String> parts() {
        return byPart.keySet();
    }

    /** Where the disk of this part is. */
    Path of(String part) {
        var at = byPart.get(part);
        if (at == null) {
            throw new IllegalArgumentException("part: " + part + " (expected: one of " + parts() + ")");
        }
        return at;
    }

    /** What parts have to be told, by their names; where database and broker keep their data they know. */
    Map<String, Map<String, String>> environment() {
        return byPart.isEmpty()
                ? Map.of()
                : Map.of("standards-service", Map.of("SEARCH_DIRECTORY", of("standards-service").toString()),
                        "notification-service", Map.of("MATCHING_DIRECTORY", of("notification-service").toString()));
    }

    /** Whatever is on them is gone. */
    @Override
    public void close() throws IOException, InterruptedException {
        for (var at : byPart.values()) {
            run(List.of("umount", "--lazy", at.toString()));
        }
    }

    /** Nobody but root may do it, or it cannot be done here. */
    private static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1;

        NotAllowed(String said) {
            super(said);
        }
    }
}

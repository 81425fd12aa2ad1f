package org.packstd.local.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.local.system.Part.Program;

/**
 * A program made ready for quick starts: its jar unpacked, and beside it the JDK's ahead-of-time cache.
 *
 * <p>Both are made once and made again when a jar, the JDK or the flags have changed. A cache that is missing or does not
 * fit costs two seconds at each start, nothing more.
 */
final class Installation {
    /** Measured in decision 6: what lets seven virtual machines start together on two cores in a small memory. */
    private static final List<String> FLAGS = List.of("-Xms32m", "-Xmx256m", "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private final Part part;
    private final Path directory;

    private Installation(Part part, Path directory) {
        this.part = part;
        this.directory = directory;
    }

    /** Unpacks what is not yet unpacked. */
    static Installation of(Part part, Path apps) throws InterruptedException {
        var installation = new Installation(part, apps.resolve(part.name()));
        try {
            installation.refresh();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot unpack " + part.name() + " into " + apps, failed);
        }
        return installation;
    }

    /** Without a cache, and nobody has tried in vain to make one. */
    boolean wantsCache() {
        return !hasCache() && !Files.exists(triedInVain());
    }

    /** To be called after a recording: if it brought nothing good, it is not tried again until something changes. */
    void recordingEnded(boolean well) throws IOException {
        if (!well) {
            Files.deleteIfExists(cache());
        }
        if (!hasCache()) {
            Files.createFile(triedInVain());
        }
    }

    private boolean hasCache() {
        return Files.exists(cache());
    }

    private Path triedInVain() {
        return directory.resolve("no-cache");
    }

    /** The command that starts the part, with its cache if there is one. */
    List<String> command() {
        return command(hasCache() ? List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off") : List.of());
    }

    /** The same, but the process writes the cache when it ends. */
    List<String> recording() {
        return command(List.of("-XX:AOTCacheOutput=" + cache()));
    }

    private List<String> command(List<String> cacheFlags) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(FLAGS);
        command.addAll(part.flags());
        command.addAll(cacheFlags);
        switch (part.program()) {
            case Program.BootJar(var jar) -> command.addAll(List.of("-jar", unpacked(jar).toString()));
            case Program.MainClass(var classPath, var name) -> command.addAll(List.of("-cp", joined(classPath), name));
        }
        command.addAll(part.arguments());
        return command;
    }

    private void refresh() throws IOException, InterruptedException {
        var stamp = directory.resolve("made-from");
        var now = fingerprint();
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        Directories.delete(directory);
        Files.createDirectories(directory);
        if (part.program() instanceof Program.BootJar(var jar)) {
            unpack(jar);
        }
        Files.writeString(stamp, now);
    }

    private void unpack(Path jar) throws IOException, InterruptedException {
        var log = directory.resolve("unpack.log");
        var extract = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar", jar.toString(),
                "extract", "--destination", directory.resolve("app").toString()).redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (extract.waitFor() != 0) {
            throw new CannotStart("Cannot unpack " + jar + ": " + Files.readString(log));
        }
    }

    private Path unpacked(Path jar) {
        return directory.resolve("app").resolve(jar.getFileName());
    }

    private Path cache() {
        return directory.resolve(part.name() + ".aot");
    }

    /** Whatever the JDK compares before it trusts a cache: files, their sizes and times, its own version, the flags. */
    private String fingerprint() throws IOException {
        var files = switch (part.program()) {
            case Program.BootJar(var jar) -> List.of(jar);
            case Program.MainClass(var classPath, var _) -> classPath;
        };
        var lines = new ArrayList<String>();
        for (var file : files) {
            lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
        return Stream.concat(lines.stream(), Stream.of(JDK + " " + Runtime.version(), FLAGS + " " + part.flags()))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String java() {
        return JDK.resolve("bin/java").toString();
    }
}

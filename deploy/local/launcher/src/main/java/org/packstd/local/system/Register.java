package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A file of process numbers, so that a later start can find what an earlier one left running.
 *
 * <p>A number alone may have been given to another process since; the time of its start tells them apart.
 */
public final class Register {
    private final Path file;

    public Register(Path file) {
        this.file = file;
    }

    public void add(ProcessHandle process, String name) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry(process) + name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Those of the file that still live. */
    public List<ProcessHandle> alive() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().flatMap(line -> find(line).stream()).toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends those that still live, kindly at first, and forgets all. Returns how many there were. */
    public int endAll(Duration patience) {
        var processes = alive();
        processes.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        processes.forEach(ProcessHandle::destroyForcibly);
        forget();
        return processes.size();
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String entry(ProcessHandle process) {
        return process.pid() + " " + started(process) + " ";
    }

    private static Optional<ProcessHandle> find(String line) {
        var pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
        return ProcessHandle.of(pid).filter(process -> line.startsWith(entry(process)));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}

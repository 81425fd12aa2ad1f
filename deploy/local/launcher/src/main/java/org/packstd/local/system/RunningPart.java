package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A part and its process. */
public final class RunningPart {
    private static final int LAST_LINES = 20;

    private final Part part;
    private final Process process;
    private final Path log;

    RunningPart(Part part, Process process, Path log) {
        this.part = part;
        this.process = process;
        this.log = log;
    }

    public Part part() {
        return part;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the part can be used.
     *
     * @throws CannotStart when its process ends before that, or the time is over
     */
    void awaitReady(Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!part.readiness().reached()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new CannotStart(part.name() + " ended at its start with exit code " + process.exitValue()
                        + ". Its last words:\n" + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        part.name() + " is not ready after " + patience.toSeconds() + " s. Its last words:\n"
                                + lastWords());
            }
        }
    }

    /** Asks the process to end. */
    void askToEnd() {
        process.destroy();
    }

    /** Waits for the end; a process that takes longer than the patience given is killed. Returns whether it was not. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        var ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            kill();
        }
        return ended;
    }

    /** SIGKILL, and the certainty that it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The end of the log, for a message about a part that died. */
    public String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return "  " + String.join("\n  ", last.isEmpty() ? List.of("(none)") : last) + "\n  (all of it: " + log
                    + ")";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

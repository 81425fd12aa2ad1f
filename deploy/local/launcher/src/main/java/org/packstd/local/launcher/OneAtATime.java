package org.packstd.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.packstd.local.system.CannotStart;
import org.packstd.local.system.Register;

/** Two launchers on the same data would harm both; the number of the one that runs stands in a file. */
final class OneAtATime {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Register launcher;
    private final Register parts;
    private final Path ready;

    OneAtATime(Path data) {
        launcher = new Register(data.resolve("launcher"));
        parts = new Register(data.resolve("processes"));
        ready = data.resolve("ready");
    }

    void requireFree() {
        launcher.alive().stream().findAny().ifPresent(other -> {
            throw new CannotStart("It runs already (process " + other.pid() + "). To stop it: deploy/local/run --stop");
        });
    }

    /** Ends the parts that a launcher left running when it was killed. */
    void endLeftBehind() {
        parts.endAll(STOP_PATIENCE);
    }

    /** From now on this is the launcher that runs; what a dead one left in the files is forgotten. */
    void take() {
        release();
        launcher.forget();
        launcher.add(ProcessHandle.current(), "launcher");
    }

    /** Says to a waiting {@link Background} that everything is up. */
    void ready() {
        try {
            Files.createFile(ready);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Forgets this launcher, and that it is ready. */
    void release() {
        if (launcher.alive().contains(ProcessHandle.current())) {
            launcher.forget();
        }
        try {
            Files.deleteIfExists(ready);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Stops the launcher that runs, or what a dead one left behind. False when there was nothing to stop. */
    boolean endOther() {
        return launcher.endAll(STOP_PATIENCE) + parts.endAll(STOP_PATIENCE) > 0;
    }
}

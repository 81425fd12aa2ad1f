package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * The recording of a rehearsal: the whole system runs once on free ports and throw-away data, and every part writes
 * down which classes it loaded, in which state (the JDK's ahead-of-time cache). Later starts take half the time.
 */
public final class Recording {

    private Recording() {}

    /**
     * Records these parts. A failure is no failure: parts start without a cache then.
     *
     * @param act done with the running system, so that what it needs is in the caches too
     * @return what went wrong, empty if nothing did
     */
    public static String of(Settings settings, Set<String> parts, Act act) throws InterruptedException {
        var stage = settings.data().resolveSibling("rehearsal");
        var rehearsal = new Settings(settings.root(), stage, settings.apps(), Ports.free(), Settings.Externals.NONE);
        try {
            Directories.delete(stage);
            var system = LocalSystem.recording(rehearsal, parts);
            var failure = run(system, act);
            system.recordingEnded(failure.isEmpty());
            Directories.delete(stage);
            return failure;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String run(LocalSystem system, Act act) throws IOException, InterruptedException {
        try (system) {
            system.start();
            act.play(system.settings());
            return "";
        } catch (CannotStart failed) {
            return failed.getMessage();
        }
    }

    /** What is rehearsed. */
    @FunctionalInterface
    public interface Act {

        /** @throws CannotStart when it does not go as it should */
        void play(Settings settings) throws IOException, InterruptedException;
    }
}

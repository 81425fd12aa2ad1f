package org.packstd.local.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the clock of one process, as a bad time server would, by Debian's {@code faketime}: the process reads by how much from a
 * file, once a second. What measures time that passed goes on undisturbed.
 */
final class TurnedClock {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private TurnedClock() {}

    private static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    /** Whether this machine can do it. */
    static boolean isPossible() {
        return library().isPresent();
    }

    /**
     * The clock jumps ahead and then behind by this much, each for a while, and is right again in the end.
     *
     * @param by less than what services grant to the clocks of others, a minute; beyond that nobody's token is valid
     */
    static Fault of(String part, Duration by, Duration time) {
        var name = "clock of %s %d s ahead, then behind".formatted(part, by.toSeconds());
        return new Fault(name, system -> {
            var file = Files.createTempFile("clock-", ".txt");
            turn(file, Duration.ZERO);
            system.kill(part);
            system.restart(part, environment(file));
            for (var offset : List.of(by, by.negated())) {
                turn(file, offset);
                Fault.pause(time);
            }
            system.kill(part);
            system.restart(part);
            Files.delete(file);
            return 2;
        });
    }

    private static Map<String, String> environment(Path file) {
        return Map.of("LD_PRELOAD", library().orElseThrow().toString(), "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0"); // with it a virtual machine waits for ever
    }

    private static void turn(Path file, Duration offset) throws IOException {
        Files.writeString(file, "%+d%n".formatted(offset.toSeconds()));
    }
}

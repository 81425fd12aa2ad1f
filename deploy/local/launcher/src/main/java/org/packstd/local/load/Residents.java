package org.packstd.local.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.RunningPart;

/** Memory of every process of a system, as the operating system counts it. */
final class Residents {

    private Residents() {}

    /** Megabytes by process. */
    static String of(LocalSystem system) throws IOException {
        var parts = system.running().stream().sorted((one, other) -> one.part().name().compareTo(other.part().name()))
                .toList();
        var all = new ArrayList<String>();
        for (var part : parts) {
            all.add(String.format(Locale.ROOT, "%s %d", part.part().name().replace("-service", ""), megabytes(part)));
        }
        return String.join(", ", all);
    }

    private static long megabytes(RunningPart part) throws IOException {
        var asked = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", Long.toString(part.handle().pid()))).start();
        return Long.parseLong(new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
                / 1024;
    }
}

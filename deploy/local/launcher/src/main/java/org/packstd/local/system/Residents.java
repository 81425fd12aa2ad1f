package org.packstd.local.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Memory of every process of a system, as the operating system counts it. */
public final class Residents {

    private Residents() {}

    /** Megabytes by process. */
    public static String of(LocalSystem system) throws IOException {
        var parts = system.running().stream().sorted((one, other) -> one.part().name().compareTo(other.part().name()))
                .toList();
        var all = new ArrayList<String>();
        for (var part : parts) {
            all.add(String.format(Locale.ROOT, "%s %d", part.part().name().replace("-service", ""), megabytes(part)));
        }
        return String.join(", ", all);
    }

    /** Megabytes of one. */
    public static long megabytes(RunningPart part) throws IOException {
        var asked = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", Long.toString(part.handle().pid()))).start();
        return Long.parseLong(new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
                / 1024;
    }
}

package org.packstd.local.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.packstd.local.system.LocalSystem;

/** Processor time of every process of a system. */
final class Processors {
    private final LocalSystem system;

    Processors(LocalSystem system) {
        this.system = system;
    }

    /** Used since each began. */
    Map<String, Duration> used() {
        var used = new LinkedHashMap<String, Duration>();
        system.running().stream().sorted((one, other) -> one.part().name().compareTo(other.part().name()))
                .forEach(running -> used.put(running.part().name(),
                        running.handle().info().totalCpuDuration().orElse(Duration.ZERO)));
        return used;
    }

    /** Microseconds for each request by process, those that matter. */
    static String perRequest(Map<String, Duration> before, Map<String, Duration> after, long requests) {
        return after.entrySet().stream()
                .map(part -> Map.entry(part.getKey(),
                        part.getValue().minus(before.getOrDefault(part.getKey(), Duration.ZERO)).toNanos()
                                / 1e3 / Math.max(1, requests)))
                .filter(part -> part.getValue() >= 1)
                .map(part -> String.format(Locale.ROOT, "%s %.0f", part.getKey().replace("-service", ""),
                        part.getValue()))
                .collect(Collectors.joining(", "));
    }
}

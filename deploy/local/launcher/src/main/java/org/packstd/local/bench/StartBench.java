package org.packstd.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.packstd.local.launcher.Rehearsal;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.system.Directories;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Ports;
import org.packstd.local.system.Progress;
import org.packstd.local.system.Residents;
import org.packstd.local.system.RunningPart;
import org.packstd.local.system.Settings;

/**
 * What a start takes, on a system of its own: time until ready, processor time by then, and memory of each process; first of all
 * together, then once the sample is imported, then of each service alone beside the others, killed and started three times.
 */
public final class StartBench {
    private static final int TIMES = 3;

    private final LocalSystem system;
    private final Map<String, Duration> ready;

    private StartBench(LocalSystem system, Map<String, Duration> ready) {
        this.system = system;
        this.ready = ready;
    }

    public static void main(String[] args) throws Exception {
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var home = root.resolve("deploy/local/.data");
        Directories.delete(home.resolve("start"));
        var settings = new Settings(root, home.resolve("start"), home.resolve("apps"), Ports.free(),
                Settings.Externals.NONE);
        var ready = new ConcurrentHashMap<String, Duration>();
        try (var system = LocalSystem.of(settings, into(ready))) {
            Rehearsal.unlessThereWasOne(system, into(new ConcurrentHashMap<>()));
            var bench = new StartBench(system, ready);
            bench.together();
            var sample = new SampleCatalogue(Registry.of(settings, Clock.systemUTC()), root, Progress.SILENT);
            sample.enterOrganisations();
            sample.importStandards();
            System.out.println("resident in MB once the sample is imported: " + Residents.of(system));
            for (var service : List.of("standards-service", "submission-service", "notification-service", "gateway")) {
                bench.alone(service);
            }
        }
        System.exit(0);
    }

    private void together() throws InterruptedException, IOException {
        system.start();
        for (var part : system.running().stream().sorted(Comparator.comparing(one -> one.part().name())).toList()) {
            print(part.part().name(), part);
        }
        System.out.printf(Locale.ROOT, "all ready after %.1f s%n", seconds(ready.values().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()));
    }

    private void alone(String service) throws InterruptedException, IOException {
        var took = new ArrayList<Duration>();
        for (var time = 0; time < TIMES; time++) {
            system.kill(service);
            system.restart(service);
            print(service + " alone", running(service));
            took.add(ready.get(service));
        }
        System.out.printf(Locale.ROOT, "%s alone: median %.1f s%n", service,
                seconds(took.stream().sorted().toList().get(TIMES / 2)));
    }

    private void print(String what, RunningPart part) throws IOException {
        System.out.printf(Locale.ROOT, "  %-28s ready %4.1f s   processor %4.1f s   %4d MB%n", what,
                seconds(ready.getOrDefault(part.part().name(), Duration.ZERO)),
                seconds(part.handle().info().totalCpuDuration().orElse(Duration.ZERO)), Residents.megabytes(part));
    }

    private RunningPart running(String name) {
        return system.running().stream().filter(part -> part.part().name().equals(name)).findAny().orElseThrow();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static Progress into(Map<String, Duration> ready) {
        return new Progress() {

            @Override
            public void done(String what, Duration took) {
                ready.put(what, took);
            }

            @Override
            public void note(String line) {
                System.out.println(line);
            }
        };
    }
}

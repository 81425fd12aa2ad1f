package org.packstd.local.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.system.Directories;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Ports;
import org.packstd.local.system.Progress;
import org.packstd.local.system.Settings;

/**
 * Started by {@code deploy/local/faults}: every fault in turn, each while submissions run through, and after each a look at all
 * that was ever acknowledged. Ends with 0 only if nothing was lost and nothing happened twice.
 *
 * <p>Arguments: what the names of faults contain, to run only these; {@code --submissions n} in each wave (8); {@code --seed n}.
 */
public final class FaultSuite {
    private static final List<String> SERVICES = List.of("standards-service", "submission-service",
            "notification-service", "gateway");
    private static final List<String> GROUND = List.of("mongo", "kafka", "identity");

    private FaultSuite() {}

    public static void main(String[] args) throws Exception {
        var wanted = new ArrayList<String>();
        var wave = 8;
        var seed = System.nanoTime() % 1_000_000;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--submissions" -> wave = Integer.parseInt(args[++i]);
                case "--seed" -> seed = Long.parseLong(args[++i]);
                default -> wanted.add(args[i]);
            }
        }
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var home = root.resolve("deploy/local/.data");
        Disks.forget(home.resolve("faults"));
        Directories.delete(home.resolve("faults"));
        var settings = new Settings(root, home.resolve("faults"), home.resolve("apps"), Ports.free(),
                Settings.Externals.NONE);
        System.out.printf("Seed %d, %d submissions for each fault; logs: %s%n", seed, wave, settings.logs());
        var losses = 1;
        try (var disks = Disks.in(settings.data());
                var network = Network.to(settings.ports());
                var system = LocalSystem.of(settings, Progress.SILENT,
                        joined(network.environment(), disks.environment()))) {
            system.start();
            var registry = Registry.of(settings, Clock.systemUTC());
            new SampleCatalogue(registry, root, Progress.SILENT).enterOrganisations();
            var faults = faults(network, new FullDisk(disks, registry)).stream()
                    .filter(fault -> wanted.isEmpty() || wanted.stream().anyMatch(fault.name()::contains)).toList();
            losses = new Rounds(system, registry, wave, seed).through(faults);
        }
        System.exit(losses == 0 ? 0 : 1);
    }

    private static Map<String, Map<String, String>> joined(Map<String, Map<String, String>> one,
            Map<String, Map<String, String>> other) {
        var both = new TreeMap<String, Map<String, String>>();
        Stream.of(one, other).flatMap(all -> all.entrySet().stream())
                .forEach(entry -> both.computeIfAbsent(entry.getKey(), _ -> new TreeMap<>()).putAll(entry.getValue()));
        return both;
    }

    private static List<Fault> faults(Network network, FullDisk fullDisk) {
        var faults = new ArrayList<Fault>();
        SERVICES.forEach(part -> faults.add(Fault.killed(part)));
        GROUND.forEach(part -> faults.add(Fault.killed(part)));
        SERVICES.forEach(part -> faults.add(Fault.frozen(part, Duration.ofSeconds(8))));
        GROUND.forEach(part -> faults.add(Fault.frozen(part, Duration.ofSeconds(8))));
        for (var part : List.of("kafka", "mongo")) {
            faults.add(Fault.away(part, Duration.ofSeconds(20)));
            faults.add(Fault.slow(part, Duration.ofSeconds(15)));
        }
        faults.addAll(network.faults());
        faults.addAll(fullDisk.faults());
        faults.add(Poison.of(2000));
        if (TurnedClock.isPossible()) {
            SERVICES.forEach(part -> faults.add(TurnedClock.of(part, Duration.ofSeconds(45), Duration.ofSeconds(6))));
        } else {
            System.out.println("Clocks are not turned: faketime is missing (apt-get install faketime)");
        }
        return faults;
    }
}

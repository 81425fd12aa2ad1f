package org.packstd.local.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.registry.WebhookReceiver;
import org.packstd.local.system.CannotStart;
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
    private static final int WORKERS = 4;
    /** Changes of one submission on its whole way. */
    private static final int COMMANDS = 11;

    private final LocalSystem system;
    private final Registry registry;
    private final int wave;
    private final Random random;
    private final WholeLog log;

    private FaultSuite(LocalSystem system, Registry registry, int wave, long seed) {
        this.system = system;
        this.registry = registry;
        this.wave = wave;
        this.random = new Random(seed);
        this.log = new WholeLog(system.settings());
    }

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
        Directories.delete(home.resolve("faults"));
        var settings = new Settings(root, home.resolve("faults"), home.resolve("apps"), Ports.free(),
                Settings.Externals.NONE);
        System.out.printf("Seed %d, %d submissions for each fault; logs: %s%n", seed, wave, settings.logs());
        var losses = 1;
        try (var system = LocalSystem.of(settings, Progress.SILENT)) {
            system.start();
            var registry = Registry.of(settings, Clock.systemUTC());
            new SampleCatalogue(registry, root, Progress.SILENT).enterOrganisations();
            losses = new FaultSuite(system, registry, wave, seed).run(wanted);
        }
        System.exit(losses == 0 ? 0 : 1);
    }

    private static List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        SERVICES.forEach(part -> faults.add(Fault.killed(part)));
        GROUND.forEach(part -> faults.add(Fault.killed(part)));
        SERVICES.forEach(part -> faults.add(Fault.frozen(part, Duration.ofSeconds(8))));
        GROUND.forEach(part -> faults.add(Fault.frozen(part, Duration.ofSeconds(8))));
        for (var part : List.of("kafka", "mongo")) {
            faults.add(Fault.away(part, Duration.ofSeconds(20)));
            faults.add(Fault.slow(part, Duration.ofSeconds(15)));
        }
        faults.add(Poison.of(2000));
        if (TurnedClock.isPossible()) {
            SERVICES.forEach(part -> faults.add(TurnedClock.of(part, Duration.ofSeconds(45), Duration.ofSeconds(6))));
        } else {
            System.out.println("Clocks are not turned: faketime is missing (apt-get install faketime)");
        }
        return faults;
    }

    /** Returns how much was lost. */
    private int run(List<String> wanted) throws IOException, InterruptedException {
        var acknowledged = new Acknowledged();
        var all = new ArrayList<String>();
        var injected = 0;
        try (var first = WebhookReceiver.start();
                var second = WebhookReceiver.start();
                var traffic = new Traffic(registry, acknowledged, WORKERS)) {
            subscribe("omar", first);
            subscribe("mei", second);
            var invariants = new Invariants(registry, acknowledged, List.of(first, second));
            for (var fault : faults()) {
                if (wanted.isEmpty() || wanted.stream().anyMatch(fault.name()::contains)) {
                    var begun = System.nanoTime();
                    var losses = new ArrayList<String>();
                    injected += through(fault, traffic, invariants, losses);
                    System.out.printf(Locale.ROOT, "%-55s %4.0f s  %6d acknowledged  %d lost%n", fault.name(),
                            (System.nanoTime() - begun) / 1e9, acknowledged.commands(), losses.size());
                    losses.stream().limit(10).forEach(loss -> System.out.println("    " + loss));
                    all.addAll(losses);
                }
            }
            System.out.printf("%d faults, %d changes acknowledged, %d lost; %d deliveries came again with the same id;"
                    + " %d dead letters%n", injected, acknowledged.commands(), all.size(), invariants.repeated(),
                    Poison.deadLetters(system.settings().kafkaServers()));
        }
        return all.size();
    }

    private int through(Fault fault, Traffic traffic, Invariants invariants, List<String> losses)
            throws IOException, InterruptedException {
        var running = traffic.begin(wave);
        traffic.awaitCommands(random.nextInt(wave * COMMANDS / 2), running);
        var injected = 0;
        try {
            injected = fault.injection().into(system);
        } catch (CannotStart dead) {
            losses.add("not back: " + dead.getMessage());
        }
        losses.addAll(invariants.check(Traffic.finish(running, losses)));
        log.finding().ifPresent(losses::add);
        return injected;
    }

    private void subscribe(String person, WebhookReceiver receiver) throws IOException, InterruptedException {
        var caller = registry.as(person);
        var endpoint = caller.post("/endpoints", Map.of("url", receiver.url()), "Idempotency-Key", "faults-" + person)
                .expect(201).text("endpointId");
        caller.post("/subscriptions", Map.of("endpointId", endpoint, "eventTypes", List.of("standard.published")),
                "Idempotency-Key", "faults-subscription-" + person).expect(201);
    }
}

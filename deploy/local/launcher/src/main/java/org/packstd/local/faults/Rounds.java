package org.packstd.local.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.WebhookReceiver;
import org.packstd.local.system.CannotStart;
import org.packstd.local.system.LocalSystem;

/** One fault after the other, each while submissions run through, and after each a look at all that was ever acknowledged. */
final class Rounds {
    private static final int WORKERS = 4;
    /** Changes of one submission on its whole way. */
    private static final int COMMANDS = 11;
    private static final int MOST_LINES = 10;

    private final LocalSystem system;
    private final Registry registry;
    private final int wave;
    private final Random random;
    private final WholeLog log;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Trouble trouble = new Trouble();

    /** @param wave how many submissions run through each fault */
    Rounds(LocalSystem system, Registry registry, int wave, long seed) {
        this.system = system;
        this.registry = registry;
        this.wave = wave;
        this.random = new Random(seed);
        this.log = new WholeLog(system.settings());
    }

    /** Returns how much was lost. */
    int through(List<Fault> faults) throws IOException, InterruptedException {
        var lost = 0;
        var injected = 0;
        try (var first = WebhookReceiver.start();
                var second = WebhookReceiver.start();
                var traffic = new Traffic(registry.heardBy(answer -> {
                    acknowledged.hear(answer);
                    trouble.hear(answer);
                }), acknowledged, WORKERS)) {
            subscribe("omar", first);
            subscribe("mei", second);
            var invariants = new Invariants(registry, acknowledged, List.of(first, second));
            for (var fault : faults) {
                var begun = System.nanoTime();
                var losses = new ArrayList<String>();
                var readers = Readers.of(registry, trouble);
                injected += through(fault, traffic, readers, invariants, losses);
                System.out.printf(Locale.ROOT, "%-75s %4.0f s  %6d acknowledged  %s  %d lost%n", fault.name(),
                        (System.nanoTime() - begun) / 1e9, acknowledged.commands(), readers, losses.size());
                losses.stream().limit(MOST_LINES).forEach(loss -> System.out.println("    " + loss));
                lost += losses.size();
            }
            System.out.printf("%d faults, %d changes acknowledged, %d lost; %d deliveries came again with the same id;"
                    + " %d dead letters%n", injected, acknowledged.commands(), lost, invariants.repeated(),
                    Poison.deadLetters(system.settings().kafkaServers()));
        }
        return lost;
    }

    private int through(Fault fault, Traffic traffic, Readers readers, Invariants invariants, List<String> losses)
            throws IOException, InterruptedException {
        var running = traffic.begin(wave);
        traffic.awaitCommands(random.nextInt(wave * COMMANDS / 2), running);
        var injected = 0;
        try (readers) {
            injected = fault.injection().into(system);
        } catch (CannotStart dead) {
            losses.add("not back: " + dead.getMessage());
        }
        losses.addAll(invariants.check(Traffic.finish(running, losses)));
        log.finding().ifPresent(losses::add);
        losses.addAll(trouble.unclear());
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

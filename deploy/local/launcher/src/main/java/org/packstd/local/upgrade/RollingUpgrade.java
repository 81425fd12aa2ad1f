package org.packstd.local.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.packstd.local.faults.Acknowledged;
import org.packstd.local.faults.Invariants;
import org.packstd.local.faults.WholeLog;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.registry.WebhookReceiver;
import org.packstd.local.system.Directories;
import org.packstd.local.system.Instances;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Ports;
import org.packstd.local.system.Progress;
import org.packstd.local.system.RunningPart;
import org.packstd.local.system.Settings;

/**
 * Started by {@code deploy/local/upgrade}: replaces one service after the other, and the gateway, while traffic goes on, as
 * Kubernetes does with the chart. Ends with 0 only if no request and no event was lost.
 *
 * <p>Arguments: {@code --from directory} of an older release that was built there (the same as the newer one); {@code --authors
 * n} at once (4); {@code --drain time} for which whoever ends gives its connections up (5s as in the chart; with 0s requests are
 * lost, which shows what it is for).
 */
public final class RollingUpgrade {
    private static final List<String> SERVICES = List.of("standards-service", "submission-service",
            "notification-service", "gateway");
    private static final int READERS = 2;
    private static final int MOST_LINES = 20;
    /** What the chart grants between the last new connection and the signal, shortened: our switch forgets at once. */
    private static final Duration BEFORE_THE_SIGNAL = Duration.ofSeconds(1);
    private static final Duration BESIDE_EACH_OTHER = Duration.ofSeconds(2);
    /** The shortest {@code terminationGracePeriodSeconds} of the chart. */
    private static final Duration END = Duration.ofSeconds(60);
    /** As the chart says. */
    private static final Map<String, String> ENVIRONMENT = Map.of("DRAIN", "5s", "SHUTDOWN_TIMEOUT", "30s");

    private final Settings settings;
    private final Path from;
    private final Instances instances;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** Where a service is found, and who is there. */
    private record Place(Switch address, RunningPart instance, int port) {}

    private RollingUpgrade(Settings settings, Path from, Instances instances) {
        this.settings = settings;
        this.from = from;
        this.instances = instances;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1"); // or the client would repeat by itself what was lost
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var from = root;
        var authors = 4;
        var environment = new HashMap<>(ENVIRONMENT);
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--from" -> from = Path.of(args[++i]).toAbsolutePath();
                case "--authors" -> authors = Integer.parseInt(args[++i]);
                case "--drain" -> environment.put("DRAIN", args[++i]);
                default -> throw new IllegalArgumentException(args[i] + " (expected: --from, --authors, --drain)");
            }
        }
        var home = root.resolve("deploy/local/.data");
        Directories.delete(home.resolve("upgrade"));
        var settings = new Settings(root, home.resolve("upgrade"), home.resolve("apps"), Ports.free(),
                Settings.Externals.NONE);
        System.out.printf("From %s to %s; logs: %s%n", from, root, settings.logs());
        var losses = 1;
        try (var system = LocalSystem.ground(settings, Progress.SILENT);
                var instances = new Instances(settings, environment)) {
            system.start();
            losses = new RollingUpgrade(settings, from, instances).run(authors);
        }
        System.exit(losses == 0 ? 0 : 1);
    }

    /** Returns how much was lost. */
    private int run(int authors) throws IOException, InterruptedException {
        var requests = new Requests();
        var acknowledged = new Acknowledged();
        var losses = new ArrayList<String>();
        try (var first = WebhookReceiver.start(); var second = WebhookReceiver.start()) {
            startAll();
            var registry = Registry.of(settings, Clock.systemUTC()).heardBy(answer -> {
                acknowledged.hear(answer);
                requests.answered(answer);
            }).missedBy(requests::unanswered);
            new SampleCatalogue(registry, settings.root(), Progress.SILENT).enterOrganisations();
            subscribe(registry, "omar", first);
            subscribe(registry, "mei", second);
            var older = Older.left(registry);
            var published = new ArrayList<String>();
            try (var traffic = SteadyTraffic.of(registry, authors, READERS)) {
                pause(BESIDE_EACH_OTHER);
                for (var service : SERVICES) {
                    upgrade(service, requests, losses);
                }
                pause(BESIDE_EACH_OTHER);
                published.addAll(traffic.end(losses));
            }
            published.addAll(older.publish(losses));
            var invariants = new Invariants(registry, acknowledged, List.of(first, second));
            losses.addAll(invariants.check(published));
            new WholeLog(settings).finding().ifPresent(losses::add);
            report(requests, losses);
            System.out.printf(
                    "%d changes acknowledged, %d submissions published, each told to 2 subscribers; %d deliveries"
                            + " came again with the same id%n",
                    acknowledged.commands(), published.size(), invariants.repeated());
        } finally {
            for (var place : places.values()) {
                place.address().close();
            }
        }
        return requests.lost().size() + losses.size();
    }

    private void startAll() throws IOException, InterruptedException {
        var ports = settings.ports();
        var addresses = Map.of("standards-service", ports.standards(), "submission-service", ports.submissions(),
                "notification-service", ports.notifications(), "gateway", ports.gateway());
        for (var service : SERVICES) {
            var address = Switch.at(Objects.requireNonNull(addresses.get(service)));
            places.put(service, taking(address, service, from, 1));
        }
    }

    private Place taking(Switch address, String service, Path build, int number)
            throws IOException, InterruptedException {
        var port = Ports.free(1).getFirst();
        var instance = instances.start(service, build, number, port);
        address.takeIn(port);
        return new Place(address, instance, port);
    }

    private void upgrade(String service, Requests requests, List<String> losses)
            throws IOException, InterruptedException {
        var old = Objects.requireNonNull(places.get(service));
        var sent = requests.sent();
        var lost = requests.lost().size();
        var begun = System.nanoTime();
        places.put(service, taking(old.address(), service, settings.root(), 2));
        var ready = System.nanoTime();
        pause(BESIDE_EACH_OTHER);
        old.address().takeOut(old.port());
        pause(BEFORE_THE_SIGNAL);
        var told = System.nanoTime();
        if (!instances.end(old.instance(), END)) {
            losses.add(service + " did not end within " + END.toSeconds() + " s and was killed");
        }
        System.out.printf(Locale.ROOT,
                "%-21s ready after %4.1f s, the old one gone %4.1f s after the signal; %5d requests,"
                        + " %d lost%n",
                service, (ready - begun) / 1e9, (System.nanoTime() - told) / 1e9,
                requests.sent() - sent, requests.lost().size() - lost);
    }

    private static void subscribe(Registry registry, String person, WebhookReceiver receiver)
            throws IOException, InterruptedException {
        var caller = registry.as(person);
        var endpoint = caller.post("/endpoints", Map.of("url", receiver.url()), "Idempotency-Key", "upgrade-" + person)
                .expect(201).text("endpointId");
        caller.post("/subscriptions", Map.of("endpointId", endpoint, "eventTypes", List.of("standard.published")),
                "Idempotency-Key", "upgrade-subscription-" + person).expect(201);
    }

    private static void report(Requests requests, List<String> losses) {
        var lost = requests.lost();
        System.out.printf("%d requests, %d lost%n", requests.sent(), lost.size());
        lost.stream().limit(MOST_LINES).forEach(line -> System.out.println("    " + line));
        System.out.printf("%d losses found afterwards%n", losses.size());
        losses.stream().limit(MOST_LINES).forEach(loss -> System.out.println("    " + loss));
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}

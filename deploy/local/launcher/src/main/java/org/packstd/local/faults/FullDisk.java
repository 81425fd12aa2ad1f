package org.packstd.local.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.WebhookReceiver;

/** The disk of one part is full for a while. Whatever the part then does, whoever runs it may have to start it again. */
final class FullDisk {
    private static final Duration TIME = Duration.ofSeconds(15);
    /** So long somebody looks whether the part got over it. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Disks disks;
    private final Registry registry;

    FullDisk(Disks disks, Registry registry) {
        this.disks = disks;
        this.registry = registry;
    }

    /** Of each part that has a disk of its own. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var part : disks.parts()) {
            faults.add(full(part));
            faults.add(fullAndKilled(part));
        }
        return faults;
    }

    private Fault full(String part) {
        return new Fault("disk of %s full for %d s".formatted(part, TIME.toSeconds()), system -> {
            try (var late = WebhookReceiver.start()) {
                var subscription = new ArrayList<String>();
                try (var ballast = Ballast.on(disks.of(part))) {
                    if (part.equals("notification-service")) { // or nothing would be written
                        subscription.add(subscribe(late));
                    }
                    ballast.hold(TIME);
                }
                Supervisor.lookAfter(part, system, AFTERWARDS);
                for (var id : subscription) {
                    await().atMost(PATIENCE).until(() -> !late.calls().isEmpty());
                    registry.as("jana").delete("/subscriptions/" + id);
                }
            }
            return 1;
        });
    }

    /** Made while nothing can be written, it has to hear of what is published all the same. */
    private String subscribe(WebhookReceiver late) throws IOException, InterruptedException {
        var caller = registry.as("jana");
        var endpoint = caller.post("/endpoints", Map.of("url", late.url()), "Idempotency-Key", "faults-full-disk")
                .expect(201).text("endpointId");
        return caller
                .post("/subscriptions", Map.of("endpointId", endpoint, "eventTypes", List.of("standard.published")),
                        "Idempotency-Key", "faults-full-disk-subscription")
                .expect(201).text("subscriptionId");
    }

    /** What is half written then stays so until the next start. */
    private Fault fullAndKilled(String part) {
        return new Fault("disk of %s full, and killed meanwhile".formatted(part), system -> {
            try (var ballast = Ballast.on(disks.of(part))) {
                ballast.hold(TIME.dividedBy(2));
                system.kill(part);
                ballast.hold(Duration.ofSeconds(1));
            }
            system.restart(part);
            return 1;
        });
    }
}

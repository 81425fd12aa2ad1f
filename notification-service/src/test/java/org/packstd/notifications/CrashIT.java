package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.notifications.ground.Child;
import org.packstd.notifications.ground.Ground;
import org.packstd.notifications.ground.Hooks;

/**
 * Nothing is lost: the service is killed again and again during a fan-out, then broker and database go away in the middle of
 * one, each for a while.
 *
 * <p>{@code -Dcrash.endpoints=10000 -Dcrash.kills=10 -Dcrash.away=60} is the full size.
 */
class CrashIT {

    private static final int ENDPOINTS = Integer.getInteger("crash.endpoints", 600);
    private static final int KILLS = Integer.getInteger("crash.kills", 2);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("crash.away", 5));
    /** So that claims of the dead run out soon, and that most deliveries are still to be claimed when it dies. */
    private static final Map<String, String> SETTINGS = Map.of("PACKSTD_DISPATCH_CLAIM", "40s",
            "PACKSTD_DISPATCH_WAITING", "100");
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @Test
    void whateverDiesEveryEndpointGetsTheEventAndRepetitionsHaveItsId(@TempDir Path directory) throws Exception {
        try (var hooks = new Hooks("127.0.0.1", 0); var ground = new Ground(directory, SETTINGS)) {
            ground.subscribe(0, ENDPOINTS, number -> hooks.url("hook/" + number), "CSP");
            ground.ready();

            killedDuringAFanOut(ground, hooks);
            awayDuringAFanOut(ground, hooks, ground.kafka(), "broker-away");
            awayDuringAFanOut(ground, hooks, ground.mongo(), "database-away");
        }
    }

    private static void killedDuringAFanOut(Ground ground, Hooks hooks) throws Exception {
        ground.publish("killed", "CSP");
        for (int kill = 1; kill <= KILLS; kill++) {
            var soMany = ENDPOINTS * kill / (KILLS + 1);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1))
                    .until(() -> heard(hooks, "killed").size() >= soMany);
            ground.service().kill();
            ground.service().restart();
        }
        awaitAll(hooks, "killed", KILLS + " kills");
    }

    private static void awayDuringAFanOut(Ground ground, Hooks hooks, Child who, String event) throws Exception {
        hooks.forget();
        ground.publish(event, "CSP");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1))
                .until(() -> heard(hooks, event).size() >= ENDPOINTS / 10);
        who.kill();
        await().pollDelay(AWAY).atMost(AWAY.plusMinutes(1)).until(() -> true);
        who.restart();
        awaitAll(hooks, event, AWAY.toSeconds() + " s");
    }

    private static void awaitAll(Hooks hooks, String event, String what) {
        await().atMost(PATIENCE).until(() -> heard(hooks, event).size() >= ENDPOINTS);
        assertThat(heard(hooks, event)).isEqualTo(IntStream.range(0, ENDPOINTS)
                .mapToObj(number -> event + ":rul-" + number).collect(Collectors.toSet()));
        System.out.printf("%s (%s): %d endpoints, %d repeated%n", event, what, ENDPOINTS,
                hooks.requests() - ENDPOINTS);
    }

    /** Of this event alone: what was sent and not recorded before a kill may come again long after. */
    private static Set<String> heard(Hooks hooks, String event) {
        return hooks.firstSeen().keySet().stream().filter(delivery -> delivery.startsWith(event + ":"))
                .collect(Collectors.toSet());
    }
}

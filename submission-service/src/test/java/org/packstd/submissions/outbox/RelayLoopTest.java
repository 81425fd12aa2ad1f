package org.packstd.submissions.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;

class RelayLoopTest {

    @Test
    void anErrorEndsARoundAndNotTheLoop() {
        var rounds = new AtomicInteger();
        Relay broken = () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new LinkageError("of this test");
            }
            return false;
        };
        var leases = Databases.embedded().getCollection("leases");
        var loop = new RelayLoop(broken,
                new Lease(leases, "error", Duration.ofSeconds(9), Clock.systemUTC()), Duration.ofMillis(20));

        loop.start();

        try {
            await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(1));
        } finally {
            loop.stop();
        }
    }
}

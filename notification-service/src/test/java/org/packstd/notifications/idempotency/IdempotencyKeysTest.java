package org.packstd.notifications.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.packstd.notifications.stores.SetClock;
import org.packstd.notifications.stores.Store;
import tools.jackson.databind.json.JsonMapper;

/** Without the index that removes what has expired: it comes late, and then these must hold all the same. */
class IdempotencyKeysTest {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @AutoClose
    private final Store store = Store.inMemory();
    private final SetClock clock = new SetClock(NOW);
    private final IdempotencyKeys keys = new IdempotencyKeys(store.database(), new JsonMapper(), clock);

    @Test
    void aKeyIsKeptForThirtyDays() {
        reserve("first", "a");
        clock.set(NOW.plus(KEPT).minusMillis(1));

        assertThat(reserve("second", "a")).isEqualTo("first");
        assertThatThrownBy(() -> reserve("second", "b")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.KEY_REUSED));
    }

    @Test
    void aKeyThatHasExpiredIsNewAlthoughItIsStillOnRecord() {
        reserve("first", "a");
        clock.set(NOW.plus(KEPT));

        assertThat(reserve("second", "b")).isEqualTo("second");
        assertThat(reserve("third", "b")).as("and is kept again").isEqualTo("second");
    }

    private String reserve(String fresh, String body) {
        return keys.reserve("org-a|lin", "createEndpoint", "key-0001", Map.of("body", body), () -> fresh);
    }
}

package org.packstd.submissions.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/** Without the index that removes what has expired: it comes late, and then these must hold all the same. */
class IdempotencyKeysTest {

    private static final Duration KEPT = Duration.ofDays(30);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final IdempotencyKeys keys = new IdempotencyKeys(Databases.embedded().getCollection("idempotencyKeys"),
            new JsonMapper(), clock);

    @Test
    void aKeyIsKeptForThirtyDays() {
        reserve("first", "a");
        clock.advance(KEPT.minusMillis(1));

        assertThat(reserve("second", "a")).isEqualTo("first");
        assertThatThrownBy(() -> reserve("second", "b")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.KEY_REUSED));
    }

    @Test
    void aKeyThatHasExpiredIsNewAlthoughItIsStillOnRecord() {
        reserve("first", "a");
        clock.advance(KEPT);

        assertThat(reserve("second", "b")).isEqualTo("second");
        assertThat(reserve("third", "b")).as("and is kept again").isEqualTo("second");
    }

    private String reserve(String fresh, String body) {
        return keys.reserve("lin", "createSubmission", "key-0001", Map.of("body", body), () -> fresh);
    }
}

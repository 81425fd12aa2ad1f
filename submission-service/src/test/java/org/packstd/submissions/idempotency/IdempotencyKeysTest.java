package org.packstd.submissions.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Without the index that removes what has expired: it comes late, and then these must hold all the same. */
class IdempotencyKeysTest {

    private static final Duration KEPT = Duration.ofDays(30);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final MongoCollection<Document> reservations = Databases.embedded().getCollection("idempotencyKeys");
    private final IdempotencyKeys keys = new IdempotencyKeys(reservations, new JsonMapper(), clock);

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

    @Test
    void whoActsForAnotherOrganisationAsksForSomethingElseAndIsNotLedToWhatTheFirstOneHas() {
        reserve("first", "a");

        assertThatThrownBy(() -> reserve(of("org-b"), "second", "a")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.KEY_REUSED));
        assertThatThrownBy(() -> reserve(of(null), "second", "a")).isInstanceOf(Problem.class);
        assertThat(reserve("second", "a")).as("for the first one").isEqualTo("first");
    }

    @Test
    void aKeyOfAnEarlierReleaseWhichNotesNoOrganisationMakesNothingTwice() {
        reserve("first", "a");
        reservations.updateMany(new Document(), Updates.unset("organisation"));

        assertThat(reserve("second", "a")).isEqualTo("first");
    }

    private String reserve(String fresh, String body) {
        return reserve(of("org-a"), fresh, body);
    }

    private String reserve(Caller caller, String fresh, String body) {
        return keys.reserve(caller, "createSubmission", "key-0001", Map.of("body", body), () -> fresh);
    }

    private static Caller of(@Nullable String organisation) {
        return new Caller("lin", organisation, Set.of());
    }
}

package org.packstd.submissions.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "1899-12-31T23:59:59.999Z, 2026-01-01T00:00:00Z, /delegation/from",
        "+999999999-12-31T23:59:59Z, , /delegation/from",
        "2026-01-01T00:00:00Z, +10000-01-01T00:00:00Z, /delegation/until",
        "-999999999-01-01T00:00:00Z, +999999999-12-31T23:59:59Z, /delegation/from /delegation/until"})
    void whatIsOfNoYearThatCanBeStoredIsRefused(Instant from, @Nullable Instant until, String pointers) {
        assertThatThrownBy(() -> Period.asked(from, until, "/delegation"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.RULE_VIOLATED);
                    assertThat(problem.offences()).extracting(Offence::rule).containsOnly("period-of-this-calendar");
                    assertThat(problem.offences()).extracting(Offence::pointer).containsExactly(pointers.split(" "));
                });
    }

    @Test
    void aPeriodMayLastAsLongAsTheCalendar() {
        var from = Instant.parse("1900-01-01T00:00:00Z");
        var until = Instant.parse("9999-12-31T23:59:59Z");

        assertThat(Period.asked(from, until, "")).isEqualTo(new Period(from, until));
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        var from = Instant.parse("2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> Period.asked(from, from, "")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.offences()).extracting(Offence::rule)
                        .containsExactly("period-ends-after-it-begins"));
    }
}

package org.packstd.submissions.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When ballots close. */
class WindowTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aBallotClosesAtTheEndOfTheDayWhereItsPolicyIsAtHome() {
        var beijing = new Window(30, 30, ZoneId.of("Asia/Shanghai"));

        assertThat(beijing.endOfDay(NOON)).isEqualTo("2026-11-22T15:59:59Z");
        assertThat(beijing.endOfDay(Instant.parse("2026-11-22T16:00:00Z"))).as("tomorrow there")
                .isEqualTo("2026-11-23T15:59:59Z");
        assertThat(beijing.usual(NOON)).isEqualTo("2026-12-22T15:59:59Z");
        assertThat(beijing.earliest(NOON)).isEqualTo("2026-12-21T16:00:00Z");
    }

    @Test
    void aDayEndsAtMidnightWhateverTheClocksDidInIt() {
        var newYork = new Window(0, 30, ZoneId.of("America/New_York"));

        assertThat(newYork.endOfDay(Instant.parse("2026-11-01T05:30:00Z"))).as("the day has 25 hours")
                .isEqualTo("2026-11-02T04:59:59Z");
    }

    @Test
    void daysAreDaysAlsoWhenClocksGoForward() {
        var newYork = new Window(0, 30, ZoneId.of("America/New_York"));

        assertThat(newYork.closing(Instant.parse("2027-03-11T04:59:59Z"), 14)).as("14 days later")
                .isEqualTo("2027-03-25T03:59:59Z");
    }

    @Test
    void withoutAZoneAnyInstantWillDo() {
        var anywhere = new Window(30, 30, null);

        assertThat(anywhere.endOfDay(NOON)).isEqualTo(NOON);
        assertThat(anywhere.usual(NOON)).isEqualTo("2026-12-22T12:00:00Z");
        assertThat(anywhere.earliest(NOON)).isEqualTo("2026-12-22T00:00:00Z");
    }
}

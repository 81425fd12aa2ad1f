package org.packstd.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.notifications.subscription.Schedule;

/** When digests come. */
class DigestTimeTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,    8, 2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z",
        "Asia/Shanghai,    8, 2026-11-21T23:59:59Z, 2026-11-22T00:00:00Z",
        "Europe/Berlin,    8, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z", // the clocks were put forward that night
        "Europe/Berlin,    8, 2026-10-24T12:00:00Z, 2026-10-25T07:00:00Z", // and back
        "Europe/Berlin,    2, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z", // an hour that does not exist: 3 o'clock
        "Europe/Berlin,    2, 2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z", // one that comes twice: the first
        "Europe/Berlin,    2, 2026-10-25T00:00:00Z, 2026-10-26T01:00:00Z", // and not again an hour later
        "America/St_Johns, 0, 2026-11-22T00:00:00Z, 2026-11-22T03:30:00Z"})
    void aDailyOneComesAtThatHourOfTheClockOnTheWall(ZoneId zone, int hour, Instant after, Instant next) {
        assertThat(time(new Schedule.Daily(zone, hour)).next(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 2026-11-22T00:00:00Z, 2026-11-23T07:00:00Z",
        "MONDAY, 2026-11-23T06:59:59Z, 2026-11-23T07:00:00Z",
        "MONDAY, 2026-11-23T07:00:00Z, 2026-11-30T07:00:00Z",
        "SUNDAY, 2026-03-22T08:00:00Z, 2026-03-29T06:00:00Z"})
    void aWeeklyOneComesOnThatDay(DayOfWeek day, Instant after, Instant next) {
        assertThat(time(new Schedule.Weekly(ZoneId.of("Europe/Berlin"), day, 8)).next(after)).isEqualTo(next);
    }

    @Test
    void whoWantsEverythingAtOnceHasNone() {
        assertThat(DigestTime.of(new Schedule.Immediate())).isEmpty();
    }

    private static DigestTime time(Schedule schedule) {
        return DigestTime.of(schedule).orElseThrow();
    }
}

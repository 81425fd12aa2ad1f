package org.packstd.notifications.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.subscription.Schedule;

/**
 * When digests are due, by the clock on the reader's wall.
 *
 * @param day  only on that day of the week; on every day if absent
 * @param hour 0 to 23; where the clock is put forward over it, what the clock shows then; where it comes twice, the first
 */
record DigestTime(ZoneId zone, @Nullable DayOfWeek day, int hour) {

    /** Empty for a schedule that wants each event by itself. */
    static Optional<DigestTime> of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Immediate _ -> Optional.empty();
            case Schedule.Daily daily -> Optional.of(new DigestTime(daily.zone(), null, daily.hour()));
            case Schedule.Weekly weekly -> Optional.of(new DigestTime(weekly.zone(), weekly.day(), weekly.hour()));
        };
    }

    /** The first one after that moment. */
    Instant next(Instant after) {
        var today = after.atZone(zone).toLocalDate();
        var first = day == null ? today : today.with(TemporalAdjusters.nextOrSame(day));
        var at = at(first);
        return at.isAfter(after) ? at : at(day == null ? first.plusDays(1) : first.plusWeeks(1));
    }

    private Instant at(LocalDate date) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }
}

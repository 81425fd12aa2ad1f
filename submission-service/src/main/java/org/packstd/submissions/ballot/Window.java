package org.packstd.submissions.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a ballot stays open, in days.
 *
 * @param minimumDays from 0; a ballot in which all have voted may be closed earlier
 * @param defaultDays what is usual, from 1
 * @param zone        whose days they are: what closes does so at their end. Null if it closes at the instant that is asked for
 */
public record Window(int minimumDays, int defaultDays, @Nullable ZoneId zone) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** One for which any instant is as good as another. */
    public static final Window ANY_TIME = new Window(0, 1, null);

    /** When a ballot closes that opens now and stays open as long as is usual. */
    public Instant usual(Instant opensAt) {
        return closing(opensAt, defaultDays);
    }

    /** When something closes that stays open for so many more days. */
    public Instant closing(Instant from, int days) {
        return zone == null
                ? from.plus(Duration.ofDays(days))
                : from.atZone(zone).plusDays(days).with(END_OF_DAY).toInstant();
    }

    /** 23:59:59 of the day on which the instant is, where that matters. */
    public Instant endOfDay(Instant instant) {
        return zone == null ? instant : instant.atZone(zone).with(END_OF_DAY).toInstant();
    }

    /**
     * The first instant at which a ballot that opens now may close. Days are counted, not hours: whoever asks for exactly
     * so many days is not too early because the request took a moment.
     */
    public Instant earliest(Instant opensAt) {
        return earliest(opensAt, minimumDays);
    }

    /** The same for a step that takes other days. */
    public Instant earliest(Instant opensAt, int days) {
        return opensAt.atZone(Objects.requireNonNullElse(zone, ZoneOffset.UTC)).truncatedTo(ChronoUnit.DAYS)
                .plusDays(days)
                .toInstant();
    }
}

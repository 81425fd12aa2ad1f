package org.packstd.notifications.calendar;

import java.util.UUID;

/** Such as {@code cal-5f0c…}; it may be known to anybody, its token not. */
public record CalendarId(String text) {

    public static CalendarId random() {
        return new CalendarId("cal-" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.packstd.notifications.subscription.persistence;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.bson.Document;
import org.packstd.notifications.subscription.Schedule;

/** Field names of a schedule. */
final class ScheduleDocument {

    private ScheduleDocument() {}

    static Document write(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Immediate _ -> new Document("kind", "IMMEDIATE");
            case Schedule.Daily(var zone, var hour) ->
                new Document("kind", "DAILY").append("zone", zone.getId()).append("hour", hour);
            case Schedule.Weekly(var zone, var day, var hour) -> new Document("kind", "WEEKLY")
                    .append("zone", zone.getId()).append("day", day.name()).append("hour", hour);
        };
    }

    static Schedule read(Document document) {
        return switch (document.getString("kind")) {
            case "IMMEDIATE" -> new Schedule.Immediate();
            case "DAILY" -> new Schedule.Daily(ZoneId.of(document.getString("zone")), document.getInteger("hour"));
            case "WEEKLY" -> new Schedule.Weekly(ZoneId.of(document.getString("zone")),
                    DayOfWeek.valueOf(document.getString("day")), document.getInteger("hour"));
            default -> throw new IllegalStateException("schedule: " + document + " (expected: a kind that we know)");
        };
    }
}

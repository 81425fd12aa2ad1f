package org.packstd.submissions.task.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.apache.commons.codec.digest.DigestUtils;
import org.packstd.submissions.task.Task;

/** Deadlines as iCalendar: an event each, at the moment of the deadline; the same tasks give the same bytes. */
final class Calendars {

    private static final String PRODUCT = "-//Packaging Standards Registry//Deadlines//EN";

    String of(List<Task> tasks) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        tasks.forEach(task -> calendar.add(event(task)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    private static VEvent event(Task task) {
        var event = new VEvent(false);
        event.add(new Uid(hash(task.kind() + " " + task.href()).substring(0, 32) + "@packstd"));
        event.add(new DtStamp(task.since()));
        event.add(new DtStart<Instant>(Objects.requireNonNull(task.dueAt(), "dueAt")));
        event.add(new Summary(task.kind() + ": " + title(task)));
        event.add(new Description(task.href()));
        return event;
    }

    private static String title(Task task) {
        return Stream.of(task.title().en(), task.title().zh()).filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }

    static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}

package org.packstd.notifications.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.calendar.Deadline;
import org.packstd.notifications.calendar.Deadline.Kind;
import org.packstd.notifications.calendar.Deadline.Status;
import org.packstd.notifications.calendar.Docket;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.Language;

/** Calendars as programs get them, parsed back. */
class IcsCalendarsTest {

    private static final Instant SINCE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant END = Instant.parse("2026-12-22T15:59:59Z");

    private final IcsCalendars calendars = new IcsCalendars(new Accounts(URI.create("https://packstd.example")));

    @Test
    void aDeadlineIsAnEventWithEverythingThatProgramsAskFor() throws Exception {
        var calendar = parse(calendars.write(List.of(docket(Status.SET, 2)), Language.EN));

        calendar.validate();
        var event = events(calendar).getFirst();
        event.validate();
        assertThat(value(event, "UID")).isEqualTo("sub-1.ballot-sub-1-b1@packstd");
        assertThat(value(event, "DTSTART")).isEqualTo("20261222T155959Z");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261122T100000Z");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SUMMARY")).isEqualTo("Ballot ends: Package; 0.40 mm, \"fine\"\\n END:VEVENT");
        assertThat(value(event, "URL")).isEqualTo("https://packstd.example/api/v1/submissions/sub-1");
    }

    @Test
    void whatIsCalledOffIsCancelledAndWhatStandsStillIsTentative() throws Exception {
        var calendar = parse(calendars.write(List.of(docket(Status.CALLED_OFF, 1), docket(Status.ON_HOLD, 1),
                docket(Status.OVER, 0)), Language.ZH));

        assertThat(events(calendar)).extracting(event -> value(event, "STATUS"))
                .containsExactly("CANCELLED", "TENTATIVE", "CONFIRMED");
        assertThat(value(events(calendar).getFirst(), "SUMMARY")).isEqualTo("投票截止：封装");
    }

    @Test
    void anEmptyCalendarIsACalendar() throws Exception {
        assertThat(events(parse(calendars.write(List.of(), Language.EN)))).isEmpty();
    }

    @Test
    void theSameDeadlinesGiveTheSameText() {
        assertThat(calendars.write(List.of(docket(Status.SET, 0)), Language.EN))
                .isEqualTo(calendars.write(List.of(docket(Status.SET, 0)), Language.EN));
    }

    private static Docket docket(Status status, int revisions) {
        return new Docket("sub-1", 7, "CSP",
                Map.of("en", "Package; 0.40 mm, \"fine\"\\n\r\nEND:VEVENT", "zh", "封装"),
                List.of(new Deadline("ballot-sub-1-b1", Kind.BALLOT, END, status, revisions, SINCE)));
    }

    private static Calendar parse(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}

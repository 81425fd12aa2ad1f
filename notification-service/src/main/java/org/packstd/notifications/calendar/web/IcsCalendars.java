package org.packstd.notifications.calendar.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.packstd.notifications.calendar.Deadline;
import org.packstd.notifications.calendar.Docket;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.Texts;
import org.springframework.stereotype.Component;

/** Writes deadlines as iCalendar: an event each, at the moment of the deadline; the same deadlines give the same text. */
@Component
final class IcsCalendars {

    private static final String PRODUCT = "-//Packaging Standards Registry//Deadlines//EN";
    private static final Duration REFRESH = Duration.ofHours(1);

    private final Accounts accounts;

    IcsCalendars(Accounts accounts) {
        this.accounts = accounts;
    }

    String write(List<Docket> dockets, Language language) {
        var texts = Texts.in(language);
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", texts.say("calendar.name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        dockets.forEach(docket -> docket.deadlines()
                .forEach(deadline -> calendar.add(event(docket, deadline, language, texts))));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    private VEvent event(Docket docket, Deadline deadline, Language language, Texts texts) {
        var event = new VEvent(false);
        event.add(new Uid(docket.submission() + "." + deadline.key() + "@packstd"));
        event.add(new DtStamp(deadline.changedAt()));
        event.add(new LastModified(deadline.changedAt()));
        event.add(new DtStart<Instant>(deadline.at()));
        event.add(new Summary(texts.say("calendar." + deadline.kind(), Map.of("title", title(docket, language)))));
        event.add(new Url(URI.create(accounts.absolute("/api/v1/submissions/" + docket.submission()))));
        event.add(new Sequence(deadline.revisions()));
        event.add(new Status(status(deadline)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private static String status(Deadline deadline) {
        return switch (deadline.status()) {
            case SET, OVER -> Status.VALUE_CONFIRMED;
            case ON_HOLD -> Status.VALUE_TENTATIVE;
            case CALLED_OFF -> Status.VALUE_CANCELLED;
        };
    }

    /** In another language if there is none in this one; the library escapes what a calendar would read otherwise. */
    private static String title(Docket docket, Language language) {
        return Stream.concat(Stream.of(language), Stream.of(Language.values()))
                .map(each -> docket.titles().get(each.tag())).filter(Objects::nonNull).findFirst()
                .orElse(docket.submission()).replaceAll("\\p{Cc}+", " ");
    }
}

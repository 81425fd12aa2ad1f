package org.packstd.notifications.calendar.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.CalendarsApi;
import org.packstd.notifications.api.model.Calendar;
import org.packstd.notifications.api.model.CalendarList;
import org.packstd.notifications.api.model.CalendarRequest;
import org.packstd.notifications.api.model.CalendarWithAddress;
import org.packstd.notifications.calendar.CalendarId;
import org.packstd.notifications.calendar.OwnCalendars;
import org.packstd.notifications.calendar.PersonalCalendar;
import org.packstd.notifications.idempotency.IdempotencyKeys;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.security.Role;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class CalendarsController implements CalendarsApi {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    /** Programs ask every few minutes; what the address shows is for its owner alone. */
    private static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

    private final OwnCalendars calendars;
    private final IcsCalendars ics;
    private final IdempotencyKeys keys;
    private final Accounts accounts;

    CalendarsController(OwnCalendars calendars, IcsCalendars ics, IdempotencyKeys keys, Accounts accounts) {
        this.calendars = calendars;
        this.ics = ics;
        this.keys = keys;
        this.accounts = accounts;
    }

    @Override
    public ResponseEntity<CalendarWithAddress> createCalendar(String idempotencyKey, CalendarRequest request) {
        var caller = Caller.current();
        var id = keys.reserve(caller.subject(), "createCalendar", idempotencyKey, request,
                () -> CalendarId.random().text());
        var families = Objects.requireNonNullElse(request.getFamilies(), Set.<String>of());
        var made = calendars.make(caller, new CalendarId(id), language(request.getLanguage()), families);
        var calendar = represent(made.calendar());
        return ResponseEntity.created(URI.create("/api/v1/calendars/" + id)).cacheControl(CacheControl.noStore())
                .body(new CalendarWithAddress(calendar.getCalendarId(), calendar.getLanguage(), calendar.getRoles(),
                        calendar.getCreatedAt(), accounts.absolute("/api/v1/calendars/" + made.token() + ".ics"))
                        .families(calendar.getFamilies()));
    }

    @Override
    public ResponseEntity<CalendarList> listCalendars() {
        var own = calendars.list(Caller.current()).stream().map(CalendarsController::represent).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new CalendarList(own));
    }

    @Override
    public ResponseEntity<Void> deleteCalendar(String calendarId) {
        calendars.remove(Caller.current(), new CalendarId(calendarId));
        return ResponseEntity.noContent().build();
    }

    /** Spring answers 304 by itself where the ETag is the one that the program holds. */
    @Override
    public ResponseEntity<String> readCalendar(String token, @Nullable String ifNoneMatch) {
        var calendar = calendars.find(token)
                .orElseThrow(() -> Problem.notFound("token", "…", "the address of a calendar that was not removed"));
        var text = ics.write(calendars.deadlines(calendar), calendar.language());
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(SHORTLY)
                .eTag("\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"")
                .header("Content-Disposition", "inline; filename=\"deadlines.ics\"").body(text);
    }

    private static Language language(org.packstd.notifications.api.model.@Nullable Language asked) {
        return asked == null ? Language.EN : Language.of(asked.getValue()).orElseThrow();
    }

    private static Calendar represent(PersonalCalendar calendar) {
        var families = calendar.families().stream().sorted().toList();
        return new Calendar(calendar.id().text(),
                org.packstd.notifications.api.model.Language.fromValue(calendar.language().tag()),
                calendar.roles().stream().map(Role::claim).sorted().toList(), calendar.createdAt())
                .families(families.isEmpty() ? null : families);
    }
}

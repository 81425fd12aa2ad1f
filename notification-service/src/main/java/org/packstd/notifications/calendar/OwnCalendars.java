package org.packstd.notifications.calendar;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.wording.Language;

/** What a person may do with the own calendars, and what whoever has an address may read. */
public final class OwnCalendars {

    /** Of one person. */
    static final int MOST = 20;
    private static final int MOST_DOCKETS = 2_000;
    /** How long a deadline stays in the calendar when it is over. */
    private static final Duration PAST = Duration.ofDays(90);
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final PersonalCalendars calendars;
    private final Dockets dockets;
    private final String secret;
    private final Clock clock;

    /** @param secret from which tokens are made, so that a repeated request is answered with the same address */
    public OwnCalendars(PersonalCalendars calendars, Dockets dockets, String secret, Clock clock) {
        this.calendars = calendars;
        this.dockets = dockets;
        this.secret = secret;
        this.clock = clock;
    }

    /** A calendar and its token, which is known only now. */
    public record Made(PersonalCalendar calendar, String token) {}

    /**
     * Makes a calendar under an id that was reserved for this request.
     *
     * @throws Problem if the caller has no role in the process, or too many calendars, or removed this one since
     */
    public Made make(Caller caller, CalendarId id, Language language, Set<String> families) {
        if (!caller.isOfCommittee()) {
            throw Problem.forbidden("roles: none (expected: a role in the process, to which its deadlines are shown)");
        }
        var own = calendars.of(caller.subject(), MOST + 1);
        if (own.size() >= MOST && own.stream().noneMatch(known -> known.id().equals(id))) {
            throw Problem.ruleViolated(List.of(Offence.of("calendars", "bound", Integer.toString(own.size()),
                    "at most " + MOST + " a person; remove one that you no longer use")));
        }
        var token = token(id);
        var calendar = new PersonalCalendar(id, caller.subject(), caller.roles(), language, families, hash(token),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Made(calendars.add(calendar).orElseThrow(Problem::removedSince), token);
    }

    public List<PersonalCalendar> list(Caller caller) {
        return calendars.of(caller.subject(), MOST);
    }

    /** From then on its address leads nowhere. */
    public void remove(Caller caller, CalendarId id) {
        if (!calendars.remove(id, caller.subject())) {
            throw Problem.notFound("calendarId", id.text(), "a calendar of yours");
        }
    }

    /** The calendar that has that token; empty if none has. */
    public Optional<PersonalCalendar> find(String token) {
        return TOKEN.matcher(token).matches() ? calendars.findByToken(hash(token)) : Optional.empty();
    }

    /** What stands in it. */
    public List<Docket> deadlines(PersonalCalendar calendar) {
        var since = clock.instant().minus(PAST);
        return dockets.since(since, calendar.families(), MOST_DOCKETS).stream().map(docket -> docket.since(since))
                .toList();
    }

    private String token(CalendarId id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var token = mac.doFinal(("packstd calendar v1 " + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package org.packstd.notifications.calendar;

import java.time.Instant;
import java.util.Set;
import org.packstd.notifications.security.Role;
import org.packstd.notifications.wording.Language;

/**
 * A calendar of somebody.
 *
 * @param owner     subject of the person
 * @param roles     that the person had when it was made; at least one
 * @param families  only of these; all if there are none
 * @param tokenHash SHA-256 of its token, in hex
 */
public record PersonalCalendar(CalendarId id, String owner, Set<Role> roles, Language language, Set<String> families,
        String tokenHash, Instant createdAt) {

    public PersonalCalendar {
        roles = Set.copyOf(roles);
        families = Set.copyOf(families);
    }
}

package org.packstd.notifications.calendar;

import java.util.List;
import java.util.Optional;

/** The calendars of all people. */
public interface PersonalCalendars {

    /** Adds it, unless one with its id exists. Returns the one that exists from now on; empty if it was removed. */
    Optional<PersonalCalendar> add(PersonalCalendar calendar);

    Optional<PersonalCalendar> findByToken(String tokenHash);

    /** Those of a person, oldest first, at most so many. */
    List<PersonalCalendar> of(String owner, int limit);

    /** Removes it if it is that person's; returns whether there was one. */
    boolean remove(CalendarId id, String owner);
}

package org.packstd.notifications.calendar;

import java.time.Instant;

/**
 * Until when something may be said or voted.
 *
 * @param key       unique within its submission, and never used again
 * @param revisions how often it changed since it was set
 * @param changedAt when it was set or changed last
 */
public record Deadline(String key, Kind kind, Instant at, Status status, int revisions, Instant changedAt) {

    /** What ends. */
    public enum Kind {
        ENQUIRY,
        BALLOT
    }

    /** Whether it will come. */
    public enum Status {
        SET,
        /** The clock stands still. */
        ON_HOLD,
        /** It is over, as announced. */
        OVER,
        CALLED_OFF
    }

    static Deadline set(String key, Kind kind, Instant at, Instant now) {
        return new Deadline(key, kind, at, Status.SET, 0, now);
    }

    boolean isOpen() {
        return status == Status.SET || status == Status.ON_HOLD;
    }

    /** The same at that time; nothing changes if it is already. */
    Deadline setTo(Instant other, Instant now) {
        return at.equals(other) && status == Status.SET ? this : changed(other, Status.SET, now);
    }

    Deadline hold(Instant now) {
        return status == Status.ON_HOLD ? this : changed(at, Status.ON_HOLD, now);
    }

    Deadline callOff(Instant now) {
        return changed(at, Status.CALLED_OFF, now);
    }

    /** It came as it was announced, so calendars need not follow. */
    Deadline end() {
        return new Deadline(key, kind, at, Status.OVER, revisions, changedAt);
    }

    private Deadline changed(Instant other, Status newStatus, Instant now) {
        return new Deadline(key, kind, other, newStatus, revisions + 1, now);
    }
}

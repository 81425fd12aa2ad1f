package org.packstd.notifications.endpoint;

import java.time.Instant;

/** An address got as many letters that nobody there asked for as it may get for now. */
public final class EnoughLetters extends RuntimeException {

    private final Instant until;

    /** @param until when it may get the next one */
    public EnoughLetters(Instant until) {
        super("the address got enough letters today (expected: none before %s)".formatted(until), null, false, false);
        this.until = until;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Instant until() {
        return until;
    }
}

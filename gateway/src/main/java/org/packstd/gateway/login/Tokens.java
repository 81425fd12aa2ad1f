package org.packstd.gateway.login;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provider gave for a person.
 *
 * @param access  what services are shown
 * @param expires when {@code access} ends
 * @param refresh what gets the next one; some providers give none
 */
public record Tokens(String access, Instant expires, @Nullable String refresh) {

    /** Whether the access token will be good for at least that long. */
    public boolean lasts(Duration atLeast, Instant now) {
        return expires.isAfter(now.plus(atLeast));
    }

    @Override
    public String toString() {
        return "Tokens[until " + expires + "]"; // never in a log
    }
}

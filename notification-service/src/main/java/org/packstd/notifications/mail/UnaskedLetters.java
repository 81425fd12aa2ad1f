package org.packstd.notifications.mail;

import java.time.Instant;

/**
 * How many letters an address got that nobody there asked for, from whichever organisation. Anybody can name a stranger's
 * address; so many and no more does the stranger get because of it.
 */
public interface UnaskedLetters {

    /** In a day of UTC, to one address, however it is spelled. */
    int MOST_A_DAY = 5;

    /** Takes one of those that the address may still get on that day; false if there is none left. */
    boolean take(String address, Instant now);

    /** The one that was taken at that time did not leave. */
    void giveBack(String address, Instant taken);
}

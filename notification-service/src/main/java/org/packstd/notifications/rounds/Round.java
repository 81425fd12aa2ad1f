package org.packstd.notifications.rounds;

import java.time.Duration;

/** Looks whether there is something to do, and does it. */
public interface Round {

    /** One look; what cannot be done now is found at the next. */
    void run();

    /** The pause between two looks. */
    Duration interval();
}

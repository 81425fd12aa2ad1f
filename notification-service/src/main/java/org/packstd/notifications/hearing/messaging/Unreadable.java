package org.packstd.notifications.hearing.messaging;

/** A record that is not what the contract says, and will not be at the next try either. */
final class Unreadable extends RuntimeException {

    Unreadable(String message) {
        super(message);
    }
}

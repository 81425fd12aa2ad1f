package org.packstd.notifications.delivery.messaging;

/** A record that is none of ours, and will not be at the next try either. */
final class Unreadable extends RuntimeException {

    Unreadable(String message) {
        super(message);
    }
}

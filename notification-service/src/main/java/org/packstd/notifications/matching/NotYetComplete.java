package org.packstd.notifications.matching;

/** This instance does not know all subscriptions yet; it will, and the event must wait. */
public final class NotYetComplete extends RuntimeException {

    NotYetComplete(String message) {
        super(message, null, false, false); // expected at every start: no stack trace
    }
}

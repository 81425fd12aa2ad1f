package org.packstd.notifications.matching;

/** The index cannot be written or read any more: it must begin anew, empty. */
public final class IndexBroken extends RuntimeException {

    public IndexBroken(Exception cause) {
        super(cause);
    }

    public IndexBroken(String message) {
        super(message);
    }
}

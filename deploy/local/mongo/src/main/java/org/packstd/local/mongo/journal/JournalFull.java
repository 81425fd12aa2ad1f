package org.packstd.local.mongo.journal;

/** What was changed last is not written for want of room; it is tried again with the next command, and nothing is lost by it. */
public final class JournalFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalFull(String message, Throwable cause) {
        super(message, cause);
    }
}

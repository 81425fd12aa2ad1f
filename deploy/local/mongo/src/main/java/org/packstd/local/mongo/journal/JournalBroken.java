package org.packstd.local.mongo.journal;

/** The journal cannot be read or written; the message names the file and what to do. */
public final class JournalBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalBroken(String message) {
        super(message);
    }

    JournalBroken(String message, Throwable cause) {
        super(message, cause);
    }
}

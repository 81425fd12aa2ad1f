package org.packstd.local.backup;

/** Something stands against a backup or a restore; the message says what, and nothing was changed. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}

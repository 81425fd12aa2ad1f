package org.packstd.submissions.check;

/** The checks could not be run; the proposal has nothing to do with it. */
public final class ChecksUnavailable extends RuntimeException {

    public ChecksUnavailable(String reason) {
        super(reason);
    }

    public ChecksUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package org.packstd.submissions.permission;

/** Whether a caller may do something to a submission as it stands. */
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    /** Not this caller, however the submission stands. */
    record Forbidden(String reason) implements Verdict {}

    /** This caller, but not as the submission stands. */
    record Blocked(Hindrance hindrance) implements Verdict {}
}

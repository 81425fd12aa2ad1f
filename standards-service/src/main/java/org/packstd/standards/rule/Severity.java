package org.packstd.standards.rule;

/** An error blocks a submission, a warning needs a reason, an info is shown. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}

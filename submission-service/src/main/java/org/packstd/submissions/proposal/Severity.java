package org.packstd.submissions.proposal;

/** How much a finding matters: an error blocks, a warning needs a reason, an info is shown. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}

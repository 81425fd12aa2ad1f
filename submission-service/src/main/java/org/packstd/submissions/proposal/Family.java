package org.packstd.submissions.proposal;

/** Technology family of a standard. */
public enum Family {
    CSP,
    SMT,
    FAN_OUT,
    CPO
}

package org.packstd.submissions.submission;

/** The ground of a return or a rejection, for figures and filters; a text says the rest. */
public enum ReasonCode {
    OUT_OF_SCOPE,
    INCOMPLETE,
    UNCLEAR,
    DUPLICATE,
    TECHNICALLY_UNSOUND,
    NO_CONSENSUS,
    PATENTS,
    /** By standards-service, which says why. */
    PUBLICATION_REFUSED,
    OTHER
}

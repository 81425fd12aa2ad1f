package org.packstd.submissions.comment;

/** The part of the process in which comments are asked for. */
public enum Stage {
    REVIEW,
    ENQUIRY,
    BALLOT,
    RECIRCULATION
}

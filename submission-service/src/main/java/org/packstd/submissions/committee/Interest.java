package org.packstd.submissions.committee;

/** On which side of the market a member of a committee stands. */
public enum Interest {
    PRODUCER,
    USER,
    GENERAL
}

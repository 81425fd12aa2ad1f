package org.packstd.submissions.proposal;

/** What a proposal lacks in one of both languages before it may be shown to everybody. */
public enum Lacking {
    TITLE,
    ABSTRACT
}

package org.packstd.submissions.submission;

/** What a submission became. For a withdrawal: the revision that was in force when the standard was withdrawn. */
public record PublishedAs(String designation, String revision) {}

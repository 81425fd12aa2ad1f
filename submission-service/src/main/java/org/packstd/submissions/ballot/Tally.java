package org.packstd.submissions.ballot;

/** The result of a ballot, with the figures from which anyone can compute it again. */
public record Tally(Count count, Outcome outcome) {}

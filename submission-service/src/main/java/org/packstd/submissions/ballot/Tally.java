package org.packstd.submissions.ballot;

/** The result of a ballot, with the figures from which anyone can compute it again. */
public record Tally(Counts counts, Outcome outcome) {

    /** Of the whole electorate. */
    public Count count() {
        return counts.all();
    }
}

package org.packstd.submissions.ballot;

import java.time.Instant;

/** A ballot: only an open one can close, and only one that closed can be decided. */
public sealed interface Ballot {

    Terms terms();

    /** Takes votes. */
    record Open(Terms terms) implements Ballot {

        public Closing close(Instant now) {
            return new Closing(terms, now);
        }

        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(terms, now);
        }
    }

    /** Takes no more votes; the papers are being sealed and counted. */
    record Closing(Terms terms, Instant closedAt) implements Ballot {

        public Decided decide(Tally tally) {
            return new Decided(terms, closedAt, tally);
        }
    }

    /** Counted by its policy. */
    record Decided(Terms terms, Instant closedAt, Tally tally) implements Ballot {}

    /** Taken back with its submission while it was open; its votes were never counted. */
    record Withdrawn(Terms terms, Instant withdrawnAt) implements Ballot {}
}

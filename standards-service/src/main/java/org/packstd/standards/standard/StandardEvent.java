package org.packstd.standards.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.text.LocalizedText;

/**
 * What happened to a standard and others should know.
 *
 * <p>
 * Each event has a {@code sequence}, its position in the history of the standard, from 1 without gaps.
 */
public sealed interface StandardEvent {

    RevisionId revision();

    long sequence();

    Instant at();

    /** A revision was published; {@code superseded} is null for the first. */
    record Published(Revision published, @Nullable RevisionLetter superseded, List<String> variations,
            long sequence) implements StandardEvent {

        @Override
        public RevisionId revision() {
            return published.id();
        }

        @Override
        public Instant at() {
            return published.publishedAt();
        }
    }

    /**
     * A place of a standard changed with a revision.
     *
     * @param clause      its qualified path; empty for more places than can be named one by one
     * @param changeClass name of the class of the change
     * @param number      from 1, among those of the revision
     */
    record ClauseApproved(Revision published, String clause, String changeClass, int number,
            long sequence) implements StandardEvent {

        @Override
        public RevisionId revision() {
            return published.id();
        }

        @Override
        public Instant at() {
            return published.publishedAt();
        }
    }

    /** A revision gave way to a newer one. */
    record Superseded(RevisionId revision, RevisionLetter by, LocalizedText title, Instant at,
            long sequence) implements StandardEvent {}

    /** The standard was withdrawn; {@code revision} was the last one. */
    record Withdrawn(RevisionId revision, LocalizedText title, String submissionId, LocalDate from,
            List<Designation> successors, Instant at, long sequence) implements StandardEvent {}

    /** Another standard takes the place of this one. */
    record Replaced(RevisionId revision, LocalizedText title, Replacement replacement, Instant at,
            long sequence) implements StandardEvent {}

    /** A revision that was published before its day came into force. */
    record Effective(RevisionId revision, LocalizedText title, LocalDate day, Instant at,
            long sequence) implements StandardEvent {}

    /** A corrigendum to a revision was published; {@code title} and {@code hash} are those of the corrigendum. */
    record Corrected(RevisionId revision, int number, LocalizedText title, ContentHash hash,
            @Nullable String submissionId, Instant at, long sequence) implements StandardEvent {}
}

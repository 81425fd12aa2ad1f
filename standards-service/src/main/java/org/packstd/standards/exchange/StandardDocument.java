package org.packstd.standards.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionLetter;

/**
 * A standard, or a part of its history, as it travels between registries.
 *
 * @param revisions one or more, oldest first
 * @param standing null in a document that must never change, since standing does
 */
public record StandardDocument(Designation designation, List<Revision> revisions, @Nullable Standing standing) {

    public StandardDocument {
        revisions = List.copyOf(revisions);
    }

    /**
     * Where the standard stood when the document was written.
     *
     * @param current its newest revision, which need not be in the document
     * @param withdrawnAt null while it is not withdrawn
     * @param withdrawnFrom the day from which it is no longer in force; null for the day of {@code withdrawnAt}
     * @param successors where readers of a withdrawn standard should turn to
     * @param replacedBy what takes its place, withdrawn or not, by day and designation
     */
    public record Standing(RevisionLetter current, @Nullable Instant withdrawnAt, @Nullable LocalDate withdrawnFrom,
            List<Designation> successors, List<Replaced> replacedBy) {

        public Standing {
            successors = List.copyOf(successors);
            replacedBy = replacedBy.stream().sorted().toList();
        }
    }

    /**
     * Another standard that took the place of this one.
     *
     * @param since the day from which the other one holds
     */
    public record Replaced(Designation by, LocalDate since) implements Comparable<Replaced> {

        /** The same order everywhere, in whatever order they came. */
        private static final Comparator<Replaced> ORDER = Comparator.comparing(Replaced::since)
                .thenComparing(replaced -> replaced.by().toString());

        @Override
        public int compareTo(Replaced other) {
            return ORDER.compare(this, other);
        }
    }
}

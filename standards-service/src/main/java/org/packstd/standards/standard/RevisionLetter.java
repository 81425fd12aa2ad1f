package org.packstd.standards.standard;

import java.util.Optional;
import org.packstd.standards.text.LetterSequence;

/**
 * The name of a revision: A, B, … without I, O, Q, S, X and Z, then AA.
 *
 * @param ordinal 1 for A; revisions are compared by it, never by their text
 */
public record RevisionLetter(int ordinal) implements Comparable<RevisionLetter> {

    public static final RevisionLetter FIRST = new RevisionLetter(1);

    /** Longest letter that the contracts know. */
    private static final int LONGEST = 3;

    public RevisionLetter {
        if (ordinal < 1) {
            throw new IllegalArgumentException("ordinal: " + ordinal + " (expected: >= 1)");
        }
    }

    /** Reads a letter; empty when the text is none. */
    public static Optional<RevisionLetter> of(String text) {
        return text.length() <= LONGEST && LetterSequence.contains(text)
                ? Optional.of(new RevisionLetter(LetterSequence.ordinalOf(text)))
                : Optional.empty();
    }

    public RevisionLetter next() {
        return new RevisionLetter(ordinal + 1);
    }

    /** The one before; empty for the first. */
    public Optional<RevisionLetter> previous() {
        return ordinal == 1 ? Optional.empty() : Optional.of(new RevisionLetter(ordinal - 1));
    }

    @Override
    public int compareTo(RevisionLetter other) {
        return Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return LetterSequence.at(ordinal);
    }
}

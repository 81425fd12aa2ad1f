package org.packstd.submissions.ballot;

/**
 * A fraction of whole numbers, so that nothing is ever rounded.
 *
 * @param numerator   from 0
 * @param denominator from 1
 */
public record Fraction(int numerator, int denominator) {

    public Fraction {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " (expected: from 0, of at least 1)");
        }
    }

    /** Whether {@code part} is at least this share of {@code whole}; of nothing there is no share. */
    public boolean isReachedBy(int part, int whole) {
        return whole > 0 && (long) part * denominator >= (long) numerator * whole;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

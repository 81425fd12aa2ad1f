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

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

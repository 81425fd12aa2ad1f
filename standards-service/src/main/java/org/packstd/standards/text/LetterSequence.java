package org.packstd.standards.text;

/**
 * The letters A to Y without I, O, Q, S, X and Z, then AA, AB and so on: JEDEC's way to number revisions and the rows of
 * a ball grid (JESD95-1 SPP-010), free of letters that are read as figures or as each other.
 */
public final class LetterSequence {

    private static final String LETTERS = "ABCDEFGHJKLMNPRTUVWY";

    /** Longest text that is read, so that an ordinal always fits an {@code int}. */
    private static final int LONGEST = 6;

    private LetterSequence() {}

    /** Whether the text is a member of the sequence. */
    public static boolean contains(String text) {
        return !text.isEmpty() && text.length() <= LONGEST
                && text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /**
     * Position of a member: A is 1, Y is 20, AA is 21.
     *
     * @throws IllegalArgumentException if the sequence does not contain the text
     */
    public static int ordinalOf(String text) {
        if (!contains(text)) {
            throw new IllegalArgumentException("letter: '" + text + "' (expected: A..Y without I, O, Q, S, X and Z)");
        }
        return text.chars().reduce(0, (ordinal, letter) -> ordinal * LETTERS.length() + LETTERS.indexOf(letter) + 1);
    }

    /** The member at a position, 1 or higher. */
    public static String at(int ordinal) {
        if (ordinal < 1) {
            throw new IllegalArgumentException("ordinal: " + ordinal + " (expected: >= 1)");
        }
        var text = new StringBuilder();
        for (int rest = ordinal; rest > 0; rest = (rest - 1) / LETTERS.length()) {
            text.insert(0, LETTERS.charAt((rest - 1) % LETTERS.length()));
        }
        return text.toString();
    }
}

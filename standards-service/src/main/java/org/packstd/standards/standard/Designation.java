package org.packstd.standards.standard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.packstd.standards.family.Family;

/**
 * The public name of a standard, such as {@code PS-CSP-0012}; never given twice.
 *
 * @param number 1..999999, unique within the family
 */
public record Designation(Family family, int number) {

    private static final Pattern SYNTAX = Pattern.compile("PS-([A-Z][A-Z0-9]*)-([0-9]{4,6})");
    private static final int HIGHEST = 999_999;

    public Designation {
        if (number < 1 || number > HIGHEST) {
            throw new IllegalArgumentException("number: " + number + " (expected: 1.." + HIGHEST + ")");
        }
    }

    /** Whether a text is written like one, be its family known here or only to a newer instance. */
    public static boolean isWrittenLike(String text) {
        return SYNTAX.matcher(text).matches();
    }

    /** Reads a designation; empty when the text is none, or not written the one right way. */
    public static Optional<Designation> of(String text) {
        var match = SYNTAX.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(match.group(2));
        return Family.ofCode(match.group(1))
                .filter(_ -> number > 0)
                .map(family -> new Designation(family, number))
                .filter(designation -> designation.toString().equals(text));
    }

    @Override
    public String toString() {
        return "PS-%s-%04d".formatted(family.code(), number);
    }
}

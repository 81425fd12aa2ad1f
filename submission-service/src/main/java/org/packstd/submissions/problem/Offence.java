package org.packstd.submissions.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer  JSON pointer into the body, or the name of the parameter or header
 * @param rule     identifier of the rule that was broken
 * @param value    what was given
 * @param expected what would be right
 * @param message  both in one sentence, for people
 */
public record Offence(@Nullable String pointer, String rule, @Nullable String value, @Nullable String expected,
        String message) {

    /** Longest value that is repeated to the caller, in characters. */
    private static final int LONGEST_VALUE = 200;

    public Offence {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** Says {@code name: value (expected: …)}, as all our messages do. */
    public static Offence of(String pointer, String rule, @Nullable String value, String expected) {
        var shown = new Offence(pointer, rule, value, expected, "").value();
        return new Offence(pointer, rule, value, expected,
                "%s: %s (expected: %s)".formatted(pointer, shown == null ? "missing" : shown, expected));
    }
}

package org.packstd.notifications.problem;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer  JSON pointer into the body, or the name of the parameter or header
 * @param rule     identifier of the rule that was broken
 * @param value    what was given; an ellipsis for what is secret
 * @param expected what would be right
 * @param message  both in one sentence, for people
 */
public record Offence(@Nullable String pointer, String rule, @Nullable String value, @Nullable String expected,
        String message) {

    /** What must not be repeated, whatever is wrong with it: answers are logged and shown. */
    private static final Set<String> NEVER_SHOWN = Set.of("/secret");
    private static final String UNSHOWN = "…";

    /** Longest value that is repeated to the caller, in characters. */
    private static final int LONGEST_VALUE = 200;

    public Offence {
        if (value != null && NEVER_SHOWN.contains(Objects.requireNonNullElse(pointer, ""))) {
            value = UNSHOWN;
        }
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

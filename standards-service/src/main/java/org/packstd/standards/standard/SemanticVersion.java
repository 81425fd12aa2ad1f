package org.packstd.standards.standard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a revision that says what it changed, beside the letter that only says which it is. */
public record SemanticVersion(int major, int minor, int patch) {

    public static final SemanticVersion FIRST = new SemanticVersion(1, 0, 0);

    private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})\\.([0-9]{1,6})");

    /** Reads a version such as 2.0.1; empty when the text is none. */
    public static Optional<SemanticVersion> of(String text) {
        var match = SYNTAX.matcher(text);
        return match.matches()
                ? Optional.of(new SemanticVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    /** The version of a revision; without a summary each letter counts as a major change, as nobody knows better. */
    public static SemanticVersion of(RevisionLetter letter, @Nullable ChangeSummary change) {
        return change == null ? new SemanticVersion(letter.ordinal(), 0, 0) : change.version();
    }

    /** The version of a revision that follows with a change of that level. */
    public SemanticVersion raised(ChangeLevel level) {
        return switch (level) {
            case PATCH -> new SemanticVersion(major, minor, patch + 1);
            case MINOR -> new SemanticVersion(major, minor + 1, 0);
            case MAJOR -> new SemanticVersion(major + 1, 0, 0);
        };
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}

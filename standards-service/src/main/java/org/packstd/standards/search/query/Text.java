package org.packstd.standards.search.query;

import org.jspecify.annotations.Nullable;

/** Reads the text of a query: words, never an expression of a query language. */
final class Text {

    static final int LONGEST = 200;
    static final int MOST_WORDS = 12;

    private Text() {}

    static @Nullable String read(@Nullable String text, Offences offences) {
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST) {
            offences.add("q", "length", text, "at most " + LONGEST + " characters");
        } else if (text.strip().split("\\s+").length > MOST_WORDS) {
            offences.add("q", "count", text, "at most " + MOST_WORDS + " words");
        } else if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            offences.add("q", "value", text, "at least one letter or figure");
        }
        return text.strip();
    }
}

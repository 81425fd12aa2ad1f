package org.packstd.submissions.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;

/** Text that shows all that it holds. */
public final class PlainText {

    /**
     * Control characters but tab and line ends, those that turn the direction of writing, so that a text would look other than
     * it is, and what no document can carry: halves of characters, and U+FFFE and U+FFFF.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]"
            + "|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]|[\\p{Cs}\\uFFFE\\uFFFF]");

    private PlainText() {}

    /** What is wrong with it, if anything; an absent text is right. */
    public static Optional<Offence> offence(String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            return Optional.of(Offence.of(pointer, "text-says-something", text, "words"));
        }
        var unseen = UNSEEN.matcher(text);
        return unseen.find()
                ? Optional.of(Offence.of(pointer, "text-is-visible",
                        "U+%04X at %d".formatted((int) text.charAt(unseen.start()), unseen.start()),
                        "no control characters"))
                : Optional.empty();
    }
}

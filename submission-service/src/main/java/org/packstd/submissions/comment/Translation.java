package org.packstd.submissions.comment;

import org.jspecify.annotations.Nullable;

/**
 * How the two languages of a text go together. What was written counts; a translation helps to read it.
 *
 * @param original  in which it was written; null if that is not said
 * @param byMachine whether the other is a machine's translation that nobody looked over
 */
public record Translation(@Nullable Language original, boolean byMachine) {

    /** A language of texts. */
    public enum Language {
        EN,
        ZH
    }

    /** What there is to say of it; null if there is nothing. */
    public static @Nullable Translation of(@Nullable Language original, boolean byMachine) {
        return original == null && !byMachine ? null : new Translation(original, byMachine);
    }

    /** Whether the text in this language is a machine's. */
    public boolean isByMachine(Language language) {
        return byMachine && language != original;
    }
}

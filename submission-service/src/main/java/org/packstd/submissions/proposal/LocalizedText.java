package org.packstd.submissions.proposal;

import org.jspecify.annotations.Nullable;

/** A text in English, Chinese or both. */
public record LocalizedText(@Nullable String en, @Nullable String zh) {

    public static LocalizedText english(String text) {
        return new LocalizedText(text, null);
    }

    /** Whether it says nothing in any language. */
    public boolean isEmpty() {
        return en == null && zh == null;
    }
}

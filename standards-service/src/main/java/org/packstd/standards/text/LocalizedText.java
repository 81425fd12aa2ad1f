package org.packstd.standards.text;

import org.jspecify.annotations.Nullable;

/** A text in English, Chinese, or both. */
public record LocalizedText(@Nullable String en, @Nullable String zh) {

    /** True when neither language says anything. */
    public boolean isBlank() {
        return (en == null || en.isBlank()) && (zh == null || zh.isBlank());
    }
}

package org.packstd.standards.drawing.outline;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.text.LocalizedText;

/** The language that a drawing is written in. */
public enum Wording {
    EN,
    ZH;

    public String of(String english, String chinese) {
        return this == ZH ? chinese : english;
    }

    /** What is said in this language, else in the other. */
    public String of(@Nullable LocalizedText text) {
        if (text == null) {
            return "";
        }
        var first = this == ZH ? text.zh() : text.en();
        var second = this == ZH ? text.en() : text.zh();
        return first != null && !first.isBlank() ? first : second == null ? "" : second;
    }
}

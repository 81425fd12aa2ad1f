package org.packstd.standards.drawing.outline;

import org.jspecify.annotations.Nullable;

/**
 * How a drawing is lettered.
 *
 * @param values figures at the dimensions instead of letters
 * @param system whose letters; null takes those of the author, else JEDEC's
 */
public record Style(boolean values, Wording wording, @Nullable Letters system) {

    /** Whose letters dimensions have. */
    public enum Letters {
        JEDEC,
        IEC
    }
}

package org.packstd.notifications.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a revision changed.
 *
 * @param variations  codes of the variations in which it did; empty for all, and for what lies above them
 * @param what        name of the parameter or text, such as {@code height}; empty for a whole variation
 * @param before      as stated before, with its unit, such as {@code 0.60 mm}; absent if it was not stated
 * @param after       likewise now
 * @param changeClass such as {@code TIGHTENED}
 */
public record Change(List<String> variations, String what, @Nullable String before, @Nullable String after,
        @Nullable String changeClass) {

    public Change {
        variations = List.copyOf(variations);
    }
}

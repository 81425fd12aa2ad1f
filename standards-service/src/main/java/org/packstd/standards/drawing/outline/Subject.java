package org.packstd.standards.drawing.outline;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;
import org.packstd.standards.text.LocalizedText;

/**
 * What is drawn.
 *
 * @param designation number of the standard; empty for what has none yet
 * @param revision letter; empty for what has none yet
 * @param title of the standard
 * @param published day, as yyyy-mm-dd; null for a draft
 * @param compared the same variation in another revision; null without
 */
public record Subject(String designation, String revision, LocalizedText title, @Nullable String published,
        Specification specification, Variation variation, @Nullable Compared compared) {

    /** @param revision letter of the other revision */
    public record Compared(String revision, Variation variation) {}

    public String code() {
        return variation.code() == null ? "" : variation.code();
    }
}

package org.packstd.standards.metadata;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A standard that a document refers to: one of this registry by {@code designation}, or one of another body.
 *
 * @param revision makes a reference into this registry dated
 * @param edition makes a reference to another body's standard dated
 */
public record Reference(@Nullable String designation, @Nullable String revision, @Nullable String body,
        @Nullable String number, @Nullable String edition, String role) {

    static Reference of(Map<?, ?> written) {
        return new Reference(text(written, "designation"), text(written, "revision"), text(written, "body"),
                text(written, "number"), text(written, "edition"), Written.text(written, "role").orElse("NORMATIVE"));
    }

    /** A dated reference never moves; an undated one means the current revision. */
    public boolean isDated() {
        return designation == null ? edition != null : revision != null;
    }

    private static @Nullable String text(Map<?, ?> written, String name) {
        return Written.text(written, name).orElse(null);
    }
}

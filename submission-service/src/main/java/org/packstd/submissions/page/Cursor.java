package org.packstd.submissions.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Problem;

/** Where a page starts: after the entry with this key. Opaque to callers. */
public record Cursor(String after) {

    /**
     * Reads what {@link #toString} wrote, and nothing else, so that a cursor is always what the caller sent.
     *
     * @throws Problem 400 for anything else
     */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var cursor = new Cursor(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (cursor.toString().equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException notOurs) {
            // said below
        }
        throw malformed(text);
    }

    /** For a list that does not know such a key. */
    public Problem malformed() {
        return malformed(toString());
    }

    private static Problem malformed(String text) {
        return Problem.malformed("cursor", text, "the next of a page");
    }

    /** As callers see it. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }
}

package org.packstd.submissions.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Problem;

/** Where a page starts: after the entry with this key. Opaque to callers. */
public record Cursor(String after) {

    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            throw malformed(text);
        }
    }

    public static Problem malformed(String text) {
        return Problem.malformed("cursor", text, "the next of a page");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }
}

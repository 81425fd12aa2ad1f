package org.packstd.notifications.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.problem.Problem;

/**
 * The position behind which a page starts: the sort keys of the last entry of the page before. Opaque to callers.
 *
 * @param keys as many as the list has sort keys
 */
public record Cursor(List<String> keys) {

    private static final String BETWEEN = "\n";

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws Problem if it is none of ours for a list with that many sort keys
     */
    public static @Nullable Cursor parse(@Nullable String text, int size) {
        if (text == null) {
            return null;
        }
        try {
            var keys = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (keys.length == size) {
                return Cursor.of(keys);
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw Problem.malformed("cursor", text, "the 'next' of the page before");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
    }
}

package org.packstd.standards.corrigendum;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;

/**
 * A text that should read otherwise.
 *
 * @param pointer JSON pointer to it, such as {@code /title/en} or {@code /payload/notes/0/zh}
 * @param was the text before
 */
public record Correction(String pointer, String was, String now, @Nullable LocalizedText reason) {

    /** The corrections in a payload by {@code corrigendum.schema.json}; what that would refuse reads as empty. */
    public static List<Correction> of(Payload payload) {
        return payload.members().get("corrections") instanceof List<?> entries
                ? entries.stream().map(Correction::read).toList()
                : List.of();
    }

    private static Correction read(@Nullable Object entry) {
        var written = entry instanceof Map<?, ?> members ? members : Map.of();
        return new Correction(text(written, "pointer"), text(written, "was"), text(written, "now"),
                written.get("reason") instanceof Map<?, ?> reason ? reason(reason) : null);
    }

    private static @Nullable LocalizedText reason(Map<?, ?> written) {
        var reason = new LocalizedText(written.get("en") instanceof String en ? en : null,
                written.get("zh") instanceof String zh ? zh : null);
        return reason.isBlank() ? null : reason;
    }

    private static String text(Map<?, ?> written, String name) {
        return written.get(name) instanceof String text ? text : "";
    }
}

package org.packstd.standards.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text in English, Chinese, or both. */
public record LocalizedText(@Nullable String en, @Nullable String zh) {

    /** By language, without those that say nothing. */
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        if (en != null) {
            members.put("en", en);
        }
        if (zh != null) {
            members.put("zh", zh);
        }
        return members;
    }

    /** True when neither language says anything. */
    public boolean isBlank() {
        return (en == null || en.isBlank()) && (zh == null || zh.isBlank());
    }
}

package org.packstd.standards.specification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A specification as it was written: a JSON object as maps, lists, strings, numbers and booleans.
 *
 * @param members as read; nobody may change them
 */
public record Payload(Map<String, Object> members) {

    /** What all variations share, unless they state their own. */
    private static final List<String> SHARED = List.of("parameters", "attributes");

    /** The codes of the variations, as far as there are any. */
    public List<String> variationCodes() {
        return variations().stream()
                .map(variation -> variation.get("code"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The variation of that code with everything that holds for it: what it shares, and what it states itself. */
    public Optional<Map<String, Object>> variation(String code) {
        return variations().stream().filter(each -> code.equals(each.get("code"))).findFirst().map(this::merged);
    }

    private Map<String, Object> merged(Map<?, ?> own) {
        var merged = new LinkedHashMap<String, Object>();
        own.forEach((name, value) -> merged.put((String) name, value));
        for (var name : SHARED) {
            var both = new LinkedHashMap<Object, Object>(object(members.get(name)));
            both.putAll(object(own.get(name)));
            if (!both.isEmpty()) {
                merged.put(name, both);
            }
        }
        return merged;
    }

    List<Map<?, ?>> variations() {
        return objects(members.get("variations"));
    }

    static List<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> items ? items.stream().<Map<?, ?>>map(Payload::object).toList() : List.of();
    }

    static Map<?, ?> object(@Nullable Object written) {
        return written instanceof Map<?, ?> object ? object : Map.of();
    }
}

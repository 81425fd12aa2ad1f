package org.packstd.standards.diff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Content;
import org.packstd.standards.text.LocalizedText;

/** What is compared: a published revision, or what might become one. */
public record Edition(LocalizedText title, @Nullable LocalizedText scope, Payload payload, Metadata metadata) {

    private static final Set<String> PER_VARIATION = Set.of("parameters", "attributes", "variations");
    private static final Set<String> ABOUT_THE_CHANGE = Set.of("changeLevel", "changeNote");
    private static final Set<String> CODE = Set.of("code");

    public Edition {
        payload = payload.normal();
    }

    /** Without document data. */
    public Edition(LocalizedText title, @Nullable LocalizedText scope, Payload payload) {
        this(title, scope, payload, Metadata.NONE);
    }

    public static Edition of(Content content) {
        return new Edition(content.title(), content.scope(), content.payload(), content.metadata());
    }

    /** A parameter of a variation, shared ones included; empty when the edition does not state it. */
    public Optional<Dimension> dimension(String code, String parameter) {
        return payload.variation(code)
                .flatMap(variation -> variation.get("parameters") instanceof Map<?, ?> parameters
                        && parameters.get(parameter) instanceof Map<?, ?> written
                                ? Dimension.of(written)
                                : Optional.empty());
    }

    /** What concerns the standard as a whole. */
    Map<String, Object> standing() {
        var leaves = new LinkedHashMap<String, Object>();
        put(leaves, "title", title);
        if (scope != null) {
            put(leaves, "scope", scope);
        }
        leaves.putAll(Leaves.of(payload.members(), PER_VARIATION));
        leaves.putAll(Leaves.of(metadata.members(), ABOUT_THE_CHANGE));
        return leaves;
    }

    /** Each variation with everything that holds for it, by its code. */
    Map<String, Map<String, Object>> variations() {
        var variations = new LinkedHashMap<String, Map<String, Object>>();
        for (var code : new LinkedHashSet<>(payload.variationCodes())) {
            variations.put(code, Leaves.of(payload.variation(code).orElseThrow(), CODE));
        }
        return variations;
    }

    private static void put(Map<String, Object> leaves, String name, LocalizedText text) {
        if (text.en() != null) {
            leaves.put(name + "/en", text.en());
        }
        if (text.zh() != null) {
            leaves.put(name + "/zh", text.zh());
        }
    }
}

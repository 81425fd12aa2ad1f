package org.packstd.standards.specification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.FamilyDefinition;

/**
 * A payload as far as it can be understood.
 *
 * @param stated every readable value once, where it is stated
 * @param variations in the order of the payload
 */
public record Specification(FamilyDefinition family, List<StatedValue> stated, List<Variation> variations) {

    /** Reads a payload; what the schema of the family would refuse is left out. */
    public static Specification of(FamilyDefinition family, Payload payload) {
        return new SpecificationReader(family).read(payload);
    }

    /** The codes of the variations, as far as there are any. */
    public static List<String> variationCodes(Payload payload) {
        return objects(payload.members().get("variations")).stream()
                .map(variation -> variation.get("code"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    static List<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().<Map<?, ?>>map(item -> item instanceof Map<?, ?> object ? object : Map.of()).toList()
                : List.of();
    }
}

package org.packstd.standards.specification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.FamilyDefinition;

/**
 * A payload as far as it can be understood.
 *
 * @param stated every readable value once, where it is stated
 * @param variations in the order of the payload
 * @param lengthModel how the body of a series grows; null unless stated
 * @param aliases identities that other bodies gave to the whole standard
 * @param notes how many numbered notes there are
 */
public record Specification(FamilyDefinition family, List<StatedValue> stated, List<Variation> variations,
        @Nullable LengthModel lengthModel, List<Alias> aliases, int notes) {

    public Specification(FamilyDefinition family, List<StatedValue> stated, List<Variation> variations) {
        this(family, stated, variations, null, List.of(), 0);
    }

    /**
     * Reads a payload, in its normal form or as it was entered; what the schema of the family would refuse is left out.
     */
    public static Specification of(FamilyDefinition family, Payload payload) {
        return new SpecificationReader(family).read(payload);
    }
}

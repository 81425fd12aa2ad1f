package org.packstd.standards.specification;

import java.util.List;
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
}

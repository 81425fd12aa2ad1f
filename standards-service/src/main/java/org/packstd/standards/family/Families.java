package org.packstd.standards.family;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** All families, each with its definition. */
public final class Families {

    private final Map<Family, FamilyDefinition> definitions = new EnumMap<>(Family.class);

    /**
     * Defines all families.
     *
     * @param define reads the definition of a family; called once for each
     */
    public Families(Function<Family, FamilyDefinition> define) {
        for (var family : Family.values()) {
            definitions.put(family, define.apply(family));
        }
    }

    public FamilyDefinition of(Family family) {
        return Objects.requireNonNull(definitions.get(family));
    }

    /** In the order of {@link Family}. */
    public Collection<FamilyDefinition> all() {
        return Collections.unmodifiableCollection(definitions.values());
    }
}

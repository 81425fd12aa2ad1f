package org.packstd.standards.family;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All families, each with its definition. */
public final class Families {

    private final Map<Family, FamilyDefinition> definitions = new LinkedHashMap<>();

    public Families(List<FamilyDefinition> definitions) {
        definitions.forEach(definition -> this.definitions.put(definition.family(), definition));
    }

    public FamilyDefinition of(Family family) {
        return Objects.requireNonNull(definitions.get(family), () -> family + " (expected: a family that is listed)");
    }

    /** In the order in which they are listed. */
    public Collection<FamilyDefinition> all() {
        return Collections.unmodifiableCollection(definitions.values());
    }
}

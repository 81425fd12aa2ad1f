package org.packstd.standards.search.query;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.packstd.standards.family.AttributeDefinition;
import org.packstd.standards.family.AttributeDefinition.Type;
import org.packstd.standards.family.FamilyDefinition;

/** What can be searched of one family, by its definition. */
final class FamilyWords {

    private final FamilyDefinition family;

    FamilyWords(FamilyDefinition family) {
        this.family = family;
    }

    /** Parameters by key, and attributes that are counts. */
    Map<String, Measure> numbers() {
        var numbers = new TreeMap<String, Measure>();
        family.parameters().forEach((key, parameter) -> numbers.put(key, Measure.of(parameter.quantity())));
        family.attributes().values().stream().filter(attribute -> attribute.type() == Type.COUNT).forEach(
                attribute -> numbers.put(attribute.name(), Measure.COUNT));
        return numbers;
    }

    /** Attributes that are words, each with its choices; none when it is free. */
    Map<String, Set<String>> words() {
        var words = new TreeMap<String, Set<String>>();
        family.attributes().values().stream().filter(attribute -> attribute.type() != Type.COUNT).forEach(
                attribute -> words.put(attribute.name(), choices(attribute)));
        return words;
    }

    private static Set<String> choices(AttributeDefinition attribute) {
        return switch (attribute.type()) {
            case FLAG -> new TreeSet<>(Set.of("false", "true"));
            case WORD -> new TreeSet<>(attribute.words());
            case TEXT, COUNT -> Set.of();
        };
    }
}

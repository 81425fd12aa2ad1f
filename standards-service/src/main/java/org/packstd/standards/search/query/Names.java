package org.packstd.standards.search.query;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names in one query mean, among the families that it asks for. */
final class Names {

    private final Vocabulary vocabulary;
    private final Set<String> families;
    private final Offences offences;

    Names(Vocabulary vocabulary, Set<String> families, Offences offences) {
        this.vocabulary = vocabulary;
        this.families = families;
        this.offences = offences;
    }

    /** @param where the parameter that the name stands in, for messages */
    Optional<NumberName> number(String where, String name) {
        var number = vocabulary.number(name, families);
        if (number.isEmpty()) {
            refuse(where, name);
        }
        return number;
    }

    private void refuse(String where, String name) {
        var meanings = vocabulary.meanings(name);
        if (vocabulary.word(name).isPresent()) {
            offences.add(where, "name", name, "a number such as pitchX; this is a word");
        } else if (meanings.isEmpty()) {
            offences.add(where, "name", name, "one of " + vocabulary.suggestions(name));
        } else if (vocabulary.number(name, Set.of()).isPresent()) {
            offences.add(where, "name", name, "a name that these families know; it is " + meanings);
        } else {
            offences.add(where, "ambiguous", name, "one of what it may mean: " + meanings);
        }
    }

    /** A number that is the same for every variation, as sorting and counting need it. */
    Stream<NumberName> single(String where, String name) {
        return number(where, name).filter(number -> {
            if (number.keys().size() > 1) {
                offences.add(where, "ambiguous", name, "one of " + String.join(", ", number.keys()));
            }
            return number.keys().size() == 1;
        }).stream();
    }

    /** The key of what is counted by value. */
    Stream<String> facet(String name) {
        return vocabulary.word(name).isPresent()
                ? Stream.of(name)
                : single("facets", name).map(number -> number.keys().getFirst());
    }

    Optional<Filter> has(String what) {
        if (Vocabulary.FEATURES.contains(what) || vocabulary.word(what).isPresent()) {
            return Optional.of(new Filter.Has(what, false));
        }
        if (!vocabulary.knows(what)) {
            offences.add("has", "name", what, "one of " + String.join(", ", Vocabulary.FEATURES) + ", "
                    + vocabulary.suggestions(what));
            return Optional.empty();
        }
        return Optional.of(new Filter.Has(what, vocabulary.measure(what).isEmpty()));
    }
}

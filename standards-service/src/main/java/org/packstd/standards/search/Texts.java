package org.packstd.standards.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.specification.Alias;
import org.packstd.standards.standard.Content;

/**
 * What a standard says in words.
 *
 * @param english title, scope and name of the family
 * @param chinese the same in Chinese
 */
record Texts(List<String> english, List<String> chinese) {

    static Texts of(Content content, FamilyDefinition family) {
        return new Texts(words(content, family, true), words(content, family, false));
    }

    /** All names of one variation of it, those of other bodies with and without them. */
    List<String> names(Hit hit, List<Alias> aliases) {
        var names = new ArrayList<>(List.of(hit.designation(), hit.code(), hit.family()));
        for (var alias : aliases) {
            names.add(alias.number());
            names.add(alias.body() + " " + alias.number());
        }
        hit.words().values().forEach(names::addAll);
        return List.copyOf(names);
    }

    private static List<String> words(Content content, FamilyDefinition family, boolean english) {
        return Stream
                .of(Optional.of(content.title()), Optional.ofNullable(content.scope()), Optional.of(family.label()))
                .flatMap(Optional::stream)
                .flatMap(text -> Describe.texts(text, english))
                .toList();
    }
}

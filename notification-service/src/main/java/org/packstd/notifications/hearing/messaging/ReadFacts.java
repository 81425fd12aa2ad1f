package org.packstd.notifications.hearing.messaging;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.Facts;

/** Facts from the data of an event. */
final class ReadFacts {

    /** No exponents: a few characters could stand for more figures than there is memory. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private static final String MAJOR = "MAJOR";
    private static final String BREAKING = "BREAKING";

    private ReadFacts() {}

    /** @throws Unreadable if a number is none, or a variation has no code */
    static Facts of(EventData data) {
        var organisations = new HashSet<>(given(data.organisations()));
        if (data.organisation() != null) {
            organisations.add(data.organisation());
        }
        var facts = data.facts();
        return new Facts(organisations, given(data.domains()),
                facts == null ? List.of() : given(facts.english()), facts == null ? List.of() : given(facts.chinese()),
                facts == null ? List.of() : given(facts.variations()).stream().map(ReadFacts::variation).toList(),
                changes(data));
    }

    private static Facts.Variation variation(EventData.Variation variation) {
        if (variation.code() == null) {
            throw new Unreadable("facts: a variation without code");
        }
        var numbers = new TreeMap<String, Facts.Figures>();
        given(variation.numbers()).forEach((key, figures) -> numbers.put(key, number(key, figures)));
        return new Facts.Variation(variation.code(), !Boolean.FALSE.equals(variation.changed()), numbers,
                given(variation.symbols()), given(variation.words()), given(variation.features()),
                given(variation.names()));
    }

    private static Facts.Figures number(String key, EventData.Figures figures) {
        var nominal = decimal(key, figures.nom());
        if (nominal == null) {
            throw new Unreadable("facts: %s has no nom".formatted(key));
        }
        return new Facts.Figures(decimal(key, figures.min()), nominal, decimal(key, figures.max()));
    }

    private static @Nullable BigDecimal decimal(String key, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new Unreadable("facts: %s: %s (expected: a decimal number)".formatted(key, text));
        }
        return new BigDecimal(text);
    }

    private static Facts.ChangeClasses changes(EventData data) {
        var everywhere = new TreeSet<String>();
        var ofVariations = new TreeMap<String, Set<String>>();
        var changes = data.changes();
        if (changes != null) {
            for (var change : given(changes.items())) {
                var classes = classes(change.changeClass(), BREAKING.equals(change.severity()));
                var codes = given(change.variations());
                if (codes.isEmpty()) {
                    everywhere.addAll(classes);
                }
                codes.forEach(code -> ofVariations.computeIfAbsent(code, _ -> new TreeSet<>()).addAll(classes));
            }
        }
        var summary = data.change();
        if (summary != null && (changes == null || Boolean.FALSE.equals(changes.complete()))) {
            // Where the list was cut, each class that the summary counts may be that of any variation.
            var breaks = MAJOR.equals(summary.level());
            given(summary.counts()).forEach(count -> everywhere.addAll(classes(count.changeClass(), breaks)));
        }
        return new Facts.ChangeClasses(everywhere, ofVariations);
    }

    private static Set<String> classes(@Nullable String changeClass, boolean breaks) {
        var classes = new TreeSet<String>();
        if (changeClass != null) {
            classes.add(changeClass);
        }
        if (breaks) {
            classes.add(BREAKING);
        }
        return classes;
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Set<String> given(@Nullable Set<String> set) {
        return set == null ? Set.of() : set;
    }

    private static <V> Map<String, V> given(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}

package org.packstd.notifications.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a filter sees of an event. It decides who hears of it and is not passed on.
 *
 * @param organisations that the event concerns by name: an author's, those who have not voted, an adopter's
 * @param domains       application domains of the standard
 * @param english       title, scope and family in English
 * @param chinese       the same in Chinese
 * @param variations    of the revision; none when the event says nothing about any
 * @param changes       classes of what changed
 */
public record Facts(Set<String> organisations, Set<String> domains, List<String> english, List<String> chinese,
        List<Variation> variations, ChangeClasses changes) {

    /** An event that says no more than its envelope, its family and its standard. */
    public static final Facts NONE = new Facts(Set.of(), Set.of(), List.of(), List.of(), List.of(),
            ChangeClasses.NONE);

    public Facts {
        organisations = Set.copyOf(organisations);
        domains = Set.copyOf(domains);
        english = List.copyOf(english);
        chinese = List.copyOf(chinese);
        variations = List.copyOf(variations);
    }

    /**
     * A variation as it is searched.
     *
     * @param changed  false for one that the revision left as it was
     * @param numbers  parameters and counts by key
     * @param symbols  what each symbol means here, as keys
     * @param words    attributes by name; also family, standard, code and status
     * @param features what it has beside them, such as {@code landPattern}
     * @param names    designation, code and the names that other bodies gave it
     */
    public record Variation(String code, boolean changed, Map<String, Figures> numbers,
            Map<String, Set<String>> symbols, Map<String, Set<String>> words, Set<String> features,
            List<String> names) {

        public Variation {
            numbers = Map.copyOf(numbers);
            symbols = Map.copyOf(symbols);
            words = Map.copyOf(words);
            features = Set.copyOf(features);
            names = List.copyOf(names);
        }
    }

    /**
     * A stated value in its base unit.
     *
     * @param least   null when nothing is stated on that side
     * @param nominal the stated nominal, else the middle of the limits, else the only limit
     * @param most    null when nothing is stated on that side
     */
    public record Figures(@Nullable BigDecimal least, BigDecimal nominal, @Nullable BigDecimal most) {}

    /**
     * Classes of changes, such as {@code TIGHTENED}.
     *
     * @param everywhere   of what concerns the standard as a whole
     * @param ofVariations by code of the variation
     */
    public record ChangeClasses(Set<String> everywhere, Map<String, Set<String>> ofVariations) {

        public static final ChangeClasses NONE = new ChangeClasses(Set.of(), Map.of());

        public ChangeClasses {
            everywhere = Set.copyOf(everywhere);
            ofVariations = Map.copyOf(ofVariations);
        }
    }
}

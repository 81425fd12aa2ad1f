package org.packstd.notifications.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter, as somebody wrote it and in normal form.
 *
 * @param text       as written, such as {@code family=CSP&e=..0.4&diff=TIGHTENED}; empty for one that everything passes
 * @param conditions all hold for one and the same variation; no two of one kind and name, at most {@link #MOST_CONDITIONS}
 */
public record Filter(String text, Match match, List<Condition> conditions) {

    /** 20 of the grammar, the text and the changes. */
    public static final int MOST_CONDITIONS = 22;

    /** Everything passes. */
    public static final Filter ALL = new Filter("", Match.NOMINAL, List.of());

    private static final String FAMILY = "family";
    private static final String STANDARD = "standard";

    public Filter {
        conditions = List.copyOf(conditions);
        if (conditions.size() > MOST_CONDITIONS) {
            throw new IllegalArgumentException("conditions: " + conditions.size() + " (expected: at most "
                    + MOST_CONDITIONS + ")");
        }
        var names = conditions.stream().map(one -> one.getClass() + one.name()).collect(Collectors.toSet());
        if (names.size() < conditions.size()) {
            throw new IllegalArgumentException("conditions: two on one thing (expected: one with all its values)");
        }
    }

    /**
     * Only these families and only these standards.
     *
     * @param families     none for all
     * @param designations none for all
     */
    public static Filter of(Collection<String> families, Collection<String> designations) {
        var conditions = new ArrayList<Condition>();
        var texts = new ArrayList<String>();
        if (!families.isEmpty()) {
            conditions.add(new Condition.Words(FAMILY, Set.copyOf(families)));
            texts.add(FAMILY + "=" + sorted(families));
        }
        if (!designations.isEmpty()) {
            conditions.add(new Condition.Words(STANDARD, Set.copyOf(designations)));
            texts.add(STANDARD + "=" + sorted(designations));
        }
        return new Filter(String.join("&", texts), Match.NOMINAL, conditions);
    }

    private static String sorted(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(","));
    }

    /** The families that it names; empty when any will do. */
    public Set<String> families() {
        return words(FAMILY);
    }

    /** The standards that it names; empty when any will do. */
    public Set<String> designations() {
        return words(STANDARD);
    }

    private Set<String> words(String name) {
        return conditions.stream().filter(Condition.Words.class::isInstance).map(Condition.Words.class::cast)
                .filter(words -> words.name().equals(name)).findAny().map(Condition.Words::anyOf).orElse(Set.of());
    }
}

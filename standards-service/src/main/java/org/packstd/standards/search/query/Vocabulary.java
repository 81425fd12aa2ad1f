package org.packstd.standards.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.packstd.standards.family.FamilyDefinition;

/** Every name that a query may use, gathered from the schemas of the families. */
public final class Vocabulary {

    /** What a variation may have beside parameters and attributes. */
    public static final List<String> FEATURES = List.of("exposedPad", "landPattern", "prescribedLand");

    /** Counts that are no parameters. */
    public static final List<String> COUNTS = List.of("columns", "perSideX", "perSideY", "rows", "terminals");

    static final String FAMILY = "family";
    static final String STATUS = "status";
    static final String STANDARD = "standard";
    static final String CODE = "code";

    private final Map<String, Measure> numbers = new TreeMap<>();
    private final Map<String, Set<String>> words = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> symbols = new TreeMap<>();
    private final Map<String, SymbolTable> tables = new HashMap<>();

    public Vocabulary(Collection<FamilyDefinition> families) {
        words.put(FAMILY, new TreeSet<>());
        words.put(STATUS, new TreeSet<>(Set.of("CURRENT", "SUPERSEDED", "WITHDRAWN")));
        words.put(STANDARD, Set.of());
        words.put(CODE, Set.of());
        COUNTS.forEach(count -> numbers.put(count, Measure.COUNT));
        families.forEach(this::add);
    }

    private void add(FamilyDefinition family) {
        var name = family.family().name();
        this.words.computeIfAbsent(FAMILY, _ -> new TreeSet<>()).add(name);
        var words = new FamilyWords(family);
        words.numbers().forEach(this::addNumber);
        words.words().forEach((word, values) -> this.words.merge(word, values, Vocabulary::union));
        var table = new SymbolTable(family.parameters());
        tables.put(name, table);
        table.all().forEach((symbol, keys) -> symbols.computeIfAbsent(symbol, _ -> new TreeMap<>())
                .put(name, keys));
    }

    private void addNumber(String key, Measure measure) {
        var known = numbers.putIfAbsent(key, measure);
        if (known != null && !known.base().equals(measure.base())) {
            throw new IllegalStateException("%s: in %s in one family, in %s in another (expected: one base unit)"
                    .formatted(key, known.base(), measure.base()));
        }
    }

    /** Two lists of choices; a word that is free in one family is free. */
    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Set.of();
        }
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Which symbols stand for what in a family. */
    public SymbolTable symbolsOf(String family) {
        return tables.getOrDefault(family, SymbolTable.NONE);
    }

    /** The keys of all numbers, in alphabetical order. */
    public Set<String> numberKeys() {
        return Collections.unmodifiableSet(numbers.keySet());
    }

    /** The measure of a number by its key. */
    public Optional<Measure> measure(String key) {
        return Optional.ofNullable(numbers.get(key));
    }

    /**
     * What a name means as a number.
     *
     * @param families only these, or all when there are none
     * @return empty when no family knows it, or when it means numbers that have no unit in common
     */
    public Optional<NumberName> number(String name, Collection<String> families) {
        if (numbers.containsKey(name)) {
            return measure(name).map(measure -> new NumberName(name, List.of(name), measure));
        }
        var keys = new TreeSet<String>();
        symbols.getOrDefault(name, Map.of()).forEach((family, meant) -> {
            if (families.isEmpty() || families.contains(family)) {
                keys.addAll(meant);
            }
        });
        var measures = keys.stream().flatMap(key -> measure(key).stream()).toList();
        return measures.stream().map(Measure::base).distinct().count() == 1
                ? Optional.of(new NumberName(name, List.copyOf(keys), measures.getFirst()))
                : Optional.empty();
    }

    /** The values that a word may have, none when it is free; empty when there is no such word. */
    public Optional<Set<String>> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    boolean knows(String name) {
        return numbers.containsKey(name) || words.containsKey(name) || symbols.containsKey(name);
    }

    /** What a symbol stands for in each family, as messages list it. */
    String meanings(String symbol) {
        var meanings = new ArrayList<String>();
        symbols.getOrDefault(symbol, Map.of())
                .forEach((family, keys) -> meanings.add(String.join(" or ", keys) + " (" + family + ")"));
        return String.join(", ", meanings);
    }

    /** Names that resemble one, best first; all keys when none does. */
    String suggestions(String name) {
        var all = new TreeSet<>(numbers.keySet());
        all.addAll(words.keySet());
        var near = all.stream().filter(known -> Resemblance.near(name, known)).toList();
        return near.isEmpty()
                ? String.join(", ", all) + ", or a symbol such as " + String.join(", ", symbols.keySet().stream()
                        .filter(symbol -> symbol.indexOf(':') < 0)
                        .toList())
                : String.join(", ", near);
    }
}

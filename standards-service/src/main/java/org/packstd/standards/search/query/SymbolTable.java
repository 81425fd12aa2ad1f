package org.packstd.standards.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.ParameterDefinition;

/**
 * Which symbols stand for which parameters in a family. The same letter means different things in different systems and for
 * different terminals: {@code E} is the body of a ball grid, the span over the leads of a dual package.
 *
 * @param parameters of the family by key
 */
public record SymbolTable(Map<String, ParameterDefinition> parameters) {

    static final SymbolTable NONE = new SymbolTable(Map.of());

    /** Asked one after the other; the first that knows a symbol decides. */
    private static final List<String> SYSTEMS = List.of("JEDEC", "IEC", "JEITA");

    /**
     * What a variation says for itself.
     *
     * @param layout such as {@code DUAL}; null when it is not said
     * @param form of its terminals, such as {@code NO_LEAD}; null when it is not said
     * @param stated the parameters that it has, each with the symbol that its author stated, or null
     */
    public record Letters(@Nullable String layout, @Nullable String form, Map<String, @Nullable String> stated) {}

    /** Every symbol, with and without its system, and all it may mean for some variation. */
    Map<String, Set<String>> all() {
        var all = new TreeMap<String, Set<String>>();
        parameters.forEach((key, parameter) -> {
            parameter.symbols().forEach((system, symbol) -> name(all, system, symbol, key));
            parameter.placed().values().forEach(
                    symbols -> symbols.forEach((system, symbol) -> name(all, system, symbol, key)));
        });
        return all;
    }

    private static void name(Map<String, Set<String>> all, String system, String symbol, String key) {
        name(all, symbol, key);
        name(all, system + ":" + symbol, key);
    }

    /**
     * What the symbols mean for one variation. A symbol that its author stated means that parameter. Any other means what
     * the first of JEDEC, IEC and JEITA says that knows it; {@code IEC:E} asks one system only. Parameters that the author
     * named in a way that no system does answer to no other symbol.
     */
    public Map<String, Set<String>> names(Letters letters) {
        var names = new TreeMap<String, Set<String>>();
        letters.stated().forEach((key, symbol) -> {
            if (symbol != null) {
                name(names, symbol, key);
            }
        });
        for (var system : SYSTEMS) {
            var ofSystem = new HashMap<String, Set<String>>();
            letters.stated().forEach((key, own) -> {
                var symbol = symbol(key, system, letters);
                if (symbol != null && (own == null || isKnown(own, key, letters))) {
                    name(ofSystem, symbol, key);
                }
            });
            ofSystem.forEach((symbol, keys) -> {
                names.putIfAbsent(symbol, keys);
                names.put(system + ":" + symbol, keys);
            });
        }
        return names;
    }

    private boolean isKnown(String own, String key, Letters letters) {
        return SYSTEMS.stream().anyMatch(system -> own.equals(symbol(key, system, letters)));
    }

    private @Nullable String symbol(String key, String system, Letters letters) {
        var parameter = parameters.get(key);
        return parameter == null ? null : parameter.symbol(system, letters.layout(), letters.form()).orElse(null);
    }

    private static void name(Map<String, Set<String>> names, String symbol, String key) {
        names.computeIfAbsent(symbol, _ -> new TreeSet<>()).add(key);
    }
}

package org.packstd.standards.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.query.SymbolTable;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.text.LocalizedText;

/**
 * A variation as a result shows it.
 *
 * @param counts terminals and other counts by name
 * @param words attributes by name
 * @param parameters as their author stated them, in alphabetical order of their keys
 */
public record Hit(String designation, String revision, String code, String family, LocalizedText title,
        Status status, Map<String, Integer> counts, Map<String, List<String>> words, List<Parameter> parameters) {

    /** What decides which symbols stand for which of its parameters. */
    public SymbolTable.Letters letters() {
        var stated = new TreeMap<String, @Nullable String>();
        parameters.forEach(parameter -> stated.put(parameter.key(), parameter.symbol()));
        return new SymbolTable.Letters(word("layout"), word("terminalForm"), stated);
    }

    private @Nullable String word(String name) {
        return words.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** A parameter with figures as written, in {@code unit}. */
    public record Parameter(String key, @Nullable String symbol, @Nullable String kind, @Nullable String min,
            @Nullable String nom, @Nullable String max, String unit) {}
}

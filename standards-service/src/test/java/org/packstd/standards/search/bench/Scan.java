package org.packstd.standards.search.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.packstd.standards.search.Figures;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.search.query.Filter;
import org.packstd.standards.search.query.Query;

/** Answers a query without an index: every filter on every variation, in exact decimals, all in memory. */
final class Scan {

    private Scan() {}

    /** What a filter may ask of a variation. */
    record Row(String family, String status, Map<String, List<String>> words, Map<String, Figures> numbers) {

        /** @param known figures that other rows have already; equal ones are kept once, so that all fit into memory */
        static Row of(IndexedVariation variation, Map<Figures, Figures> known) {
            var numbers = new HashMap<String, Figures>();
            variation.numbers()
                    .forEach((key, figures) -> numbers.put(key, known.computeIfAbsent(figures, same -> same)));
            var hit = variation.hit();
            return new Row(hit.family(), hit.status().name(), hit.words(), Map.copyOf(numbers));
        }
    }

    /** How many match; counts facets too, each without its own filter. */
    static int count(List<Row> variations, Query query) {
        int total = 0;
        Map<String, Integer> facets = new HashMap<>();
        for (var variation : variations) {
            if (query.filters().stream().allMatch(filter -> passes(variation, filter))) {
                total++;
            }
            for (var name : query.facets()) {
                if (query.filters().stream()
                        .allMatch(filter -> filter.name().equals(name) || passes(variation, filter))) {
                    facets.merge(name + value(variation, name), 1, Integer::sum);
                }
            }
        }
        return total;
    }

    private static boolean passes(Row variation, Filter filter) {
        return switch (filter) {
            case Filter.Numbers numbers -> {
                var figures = variation.numbers().get(numbers.number().text());
                yield figures != null
                        && numbers.anyOf().stream().anyMatch(range -> figures.matches(range, numbers.match()));
            }
            case Filter.Words(var name, var anyOf) -> anyOf.contains(value(variation, name));
            case Filter.Has(var what, var _) -> variation.numbers().containsKey(what);
        };
    }

    private static String value(Row variation, String name) {
        return switch (name) {
            case "family" -> variation.family();
            case "status" -> variation.status();
            default -> {
                var figures = variation.numbers().get(name);
                yield figures != null
                        ? figures.nominal().toPlainString()
                        : String.join(",", variation.words().getOrDefault(name, List.of()));
            }
        };
    }
}

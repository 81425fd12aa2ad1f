package org.packstd.standards.search.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.search.query.Filter;
import org.packstd.standards.search.query.Query;

/** Answers a query without an index: every filter on every variation, in exact decimals, all in memory. */
final class Scan {

    private Scan() {}

    /** How many match; counts facets too, each without its own filter. */
    static int count(List<IndexedVariation> variations, Query query) {
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

    private static boolean passes(IndexedVariation variation, Filter filter) {
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

    private static String value(IndexedVariation variation, String name) {
        return switch (name) {
            case "family" -> variation.hit().family();
            case "status" -> variation.hit().withdrawn() ? "WITHDRAWN" : "CURRENT";
            default -> {
                var figures = variation.numbers().get(name);
                yield figures != null
                        ? figures.nominal().toPlainString()
                        : String.join(",", variation.hit().words().getOrDefault(name, List.of()));
            }
        };
    }
}

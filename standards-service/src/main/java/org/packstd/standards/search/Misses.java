package org.packstd.standards.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.search.Found.Miss;
import org.packstd.standards.search.query.Filter;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.search.query.Vocabulary;

/** Says which filters on numbers a variation fails, and by how much. */
public final class Misses {

    private final Query query;
    private final Vocabulary vocabulary;

    public Misses(Query query, Vocabulary vocabulary) {
        this.query = query;
        this.vocabulary = vocabulary;
    }

    public List<Miss> of(Hit hit) {
        var misses = new ArrayList<Miss>();
        for (var filter : query.numbers()) {
            var keys = keys(filter, hit);
            if (keys.isEmpty()) {
                misses.add(new Miss(filter.name(), null, wanted(filter), null, filter.number().measure().base()));
            }
            for (var key : keys) {
                var figures = figures(hit, key);
                if (figures == null
                        || filter.anyOf().stream().noneMatch(range -> figures.matches(range, filter.match()))) {
                    misses.add(miss(filter, figures));
                }
            }
        }
        return List.copyOf(misses);
    }

    private static Miss miss(Filter.Numbers filter, @Nullable Figures figures) {
        var offBy = figures == null ? null : figures.offBy(filter.anyOf(), filter.match());
        return new Miss(filter.name(), figures, wanted(filter), offBy, filter.number().measure().base());
    }

    private Set<String> keys(Filter.Numbers filter, Hit hit) {
        var number = filter.number();
        if (!number.isSymbol()) {
            return Set.copyOf(number.keys());
        }
        var named = vocabulary.symbolsOf(hit.family()).names(hit.letters()).getOrDefault(number.text(), Set.of());
        return new TreeSet<>(named);
    }

    private static @Nullable Figures figures(Hit hit, String key) {
        var count = hit.counts().get(key);
        if (count != null) {
            return Figures.of(count);
        }
        return hit.parameters()
                .stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .map(stated -> Figures.of(new Value(null, decimal(stated.min()), decimal(stated.nom()),
                        decimal(stated.max()), Unit.of(stated.unit()).orElseThrow())))
                .orElse(null);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String wanted(Filter.Numbers filter) {
        var unit = filter.number().measure().base();
        return filter.anyOf().stream().map(Object::toString).collect(Collectors.joining(", "))
                + (unit.isEmpty() ? "" : " " + unit);
    }
}

package org.packstd.standards.telling.messaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.diff.Severity;
import org.packstd.standards.events.Change;
import org.packstd.standards.events.Changes;
import org.packstd.standards.events.Facts;
import org.packstd.standards.events.FactsNumber;
import org.packstd.standards.events.FactsVariation;
import org.packstd.standards.search.Figures;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.telling.Told;

/** Members of events. */
final class EventMembers {

    private static final int MOST_VARIATIONS = 200;

    private EventMembers() {}

    static Facts facts(Told.Facts facts) {
        var first = facts.variations().stream().findFirst().map(Told.VariationFacts::variation);
        return new Facts(facts.complete(), first.map(IndexedVariation::english).orElse(List.of()),
                first.map(IndexedVariation::chinese).orElse(List.of()),
                facts.variations().stream().map(EventMembers::variation).toList());
    }

    private static FactsVariation variation(Told.VariationFacts facts) {
        var variation = facts.variation();
        var hit = variation.hit();
        var numbers = new TreeMap<String, FactsNumber>();
        variation.numbers().forEach((key, figures) -> numbers.put(key, number(figures)));
        var symbols = new TreeMap<String, List<String>>();
        variation.symbols().forEach((symbol, keys) -> symbols.put(symbol, keys.stream().sorted().toList()));
        var words = new TreeMap<String, List<String>>(hit.words());
        words.putAll(Map.of("family", List.of(hit.family()), "standard", List.of(hit.designation()), "code",
                List.of(hit.code()), "status", List.of(hit.status().name())));
        return new FactsVariation(hit.code(), facts.changed(), numbers, symbols, words, variation.features(),
                variation.names());
    }

    private static FactsNumber number(Figures figures) {
        return new FactsNumber(plain(figures.nominal())).min(text(figures.least())).max(text(figures.most()));
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : plain(figure);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    static Changes changes(Told.Changes changes) {
        return new Changes(changes.complete(), changes.items().stream().map(EventMembers::change).toList());
    }

    private static Change change(org.packstd.standards.diff.Change change) {
        var codes = change.variations().stream().limit(MOST_VARIATIONS).toList();
        return new Change(change.path(), change.changeClass().name(), change.level().name(), worst(change).name(),
                codes,
                change.everyVariation())
                .before(change.before() == null ? null : change.before().text())
                .after(change.after() == null ? null : change.after().text());
    }

    private static Severity worst(org.packstd.standards.diff.Change change) {
        var worst = Severity.INFO;
        for (var role : AdopterRole.values()) {
            worst = worst.or(change.impact().on(role));
        }
        return worst;
    }
}

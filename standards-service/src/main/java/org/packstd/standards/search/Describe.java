package org.packstd.standards.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Families;
import org.packstd.standards.landpattern.LandPattern;
import org.packstd.standards.landpattern.LandPatternRequest;
import org.packstd.standards.landpattern.LandPatterns;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Terminals;
import org.packstd.standards.specification.Variation;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.text.LocalizedText;

/** Says of the current revision of a standard what can be searched of it. */
public final class Describe {

    private final Families families;
    private final Vocabulary vocabulary;

    public Describe(Families families, Vocabulary vocabulary) {
        this.families = families;
        this.vocabulary = vocabulary;
    }

    public IndexedStandard standard(Standard standard, Revision current) {
        var content = current.content();
        var read = Specification.of(families.of(content.family()), content.payload());
        var text = Texts.of(content, families.of(content.family()));
        var variations = new ArrayList<IndexedVariation>();
        for (var variation : read.variations()) {
            variations.add(describe(standard, current, variation, text));
        }
        return new IndexedStandard(standard.designation(), standard.head().version(), List.copyOf(variations));
    }

    private IndexedVariation describe(Standard standard, Revision current, Variation variation, Texts text) {
        var content = current.content();
        var code = Objects.requireNonNullElse(variation.code(), "");
        var counts = counts(variation);
        var words = words(variation);
        var stated = new TreeMap<String, @Nullable String>();
        variation.parameters().forEach((key, parameter) -> stated.put(key, parameter.symbol()));
        var hit = new Hit(standard.designation().toString(), current.id().letter().toString(), code,
                content.family().name(), content.title(), standard.status(), counts, words,
                parameters(variation, stated));
        return new IndexedVariation(hit, numbers(variation, counts),
                vocabulary.symbolsOf(content.family().name()).names(hit.letters()), features(variation), text.english(),
                text.chinese(), text.names(hit, variation.aliases()));
    }

    private static Map<String, Integer> counts(Variation variation) {
        var counts = new TreeMap<String, Integer>();
        terminals(variation.terminals(), counts);
        variation.attributes().forEach((name, value) -> {
            if (value instanceof Integer count) {
                counts.put(name, count);
            }
        });
        return counts;
    }

    private static void terminals(Terminals terminals, Map<String, Integer> counts) {
        if (terminals.count() != null) {
            counts.put("terminals", terminals.count());
        }
        if (terminals.grid() != null) {
            counts.put("columns", terminals.grid().columns());
            counts.put("rows", terminals.grid().rows());
        }
        if (terminals.perSideX() + terminals.perSideY() > 0) {
            counts.put("perSideX", terminals.perSideX());
            counts.put("perSideY", terminals.perSideY());
        }
    }

    private static Map<String, List<String>> words(Variation variation) {
        var words = new TreeMap<String, List<String>>();
        variation.attributes().forEach((name, value) -> {
            var several = value instanceof Collection<?> collection ? collection.stream() : Stream.of(value);
            var texts = several.filter(each -> each instanceof String || each instanceof Boolean)
                    .map(String::valueOf)
                    .distinct()
                    .toList();
            if (!texts.isEmpty()) {
                words.put(name, texts);
            }
        });
        return words;
    }

    private static List<Hit.Parameter> parameters(Variation variation, Map<String, @Nullable String> symbols) {
        var parameters = new ArrayList<Hit.Parameter>();
        symbols.forEach((key, symbol) -> {
            var value = Objects.requireNonNull(variation.parameters().get(key)).value();
            parameters.add(new Hit.Parameter(key, symbol, value.kind() == null ? null : value.kind().name(),
                    plain(value.min()), plain(value.nom()), plain(value.max()), value.unit().symbol()));
        });
        return List.copyOf(parameters);
    }

    private static Map<String, Figures> numbers(Variation variation, Map<String, Integer> counts) {
        var numbers = new HashMap<String, Figures>();
        for (StatedValue stated : variation.parameters().values()) {
            numbers.put(stated.name(), Figures.of(stated.value()));
        }
        counts.forEach((name, count) -> numbers.put(name, Figures.of(count)));
        return Map.copyOf(numbers);
    }

    private static List<String> features(Variation variation) {
        var features = new ArrayList<String>();
        if (!variation.exposedPads().isEmpty() || variation.parameters().containsKey("exposedPadX")) {
            features.add("exposedPad");
        }
        if (variation.prescribedLand() != null) {
            features.add("prescribedLand");
        }
        if (LandPatterns.of(variation, LandPatternRequest.at(Density.B)) instanceof LandPattern) {
            features.add("landPattern");
        }
        return List.copyOf(features);
    }

    private static @Nullable String plain(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    static Stream<String> texts(@Nullable LocalizedText text, boolean english) {
        return text == null ? Stream.empty() : Stream.ofNullable(english ? text.en() : text.zh());
    }
}

package org.packstd.standards.rule.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/**
 * G5: one symbol has one value. Two parameters of a variation may share a symbol only while they agree, unless
 * they are the two directions of one dimension; and a variation that states its own limits does not drag along the nominal of the shared value.
 */
final class RepeatedSymbols {

    private static final String SHARED = "/parameters/";

    private RepeatedSymbols() {}

    static Stream<Offence> check(Specification specification) {
        var shared = specification.stated().stream()
                .filter(stated -> stated.pointer().equals(SHARED + stated.name()))
                .collect(Collectors.toMap(StatedValue::name, Function.identity()));
        return specification.variations().stream()
                .flatMap(variation -> Stream.concat(contradictions(variation), leftovers(variation, shared)));
    }

    private static Stream<Offence> contradictions(Variation variation) {
        var first = new HashMap<String, StatedValue>();
        return new TreeMap<>(variation.parameters()).values().stream().flatMap(stated -> {
            var symbol = stated.symbol();
            var earlier = symbol == null ? null : first.putIfAbsent(symbol, stated);
            return earlier == null || isPair(earlier, stated) || figures(earlier).equals(figures(stated))
                    ? Stream.empty()
                    : Stream.of(Offence.at(stated, symbol + " = " + earlier.text()));
        });
    }

    /** The directions of one dimension, such as pitchX and pitchY, are lettered alike on many drawings. */
    private static boolean isPair(StatedValue one, StatedValue other) {
        return stem(one.name()).equals(stem(other.name()));
    }

    private static String stem(String name) {
        return name.endsWith("X") || name.endsWith("Y") ? name.substring(0, name.length() - 1) : name;
    }

    private static Map<String, BigDecimal> figures(StatedValue stated) {
        var figures = new TreeMap<String, BigDecimal>();
        put(figures, "min", stated.value().min(), stated);
        put(figures, "nom", stated.value().nom(), stated);
        put(figures, "max", stated.value().max(), stated);
        return figures;
    }

    private static void put(Map<String, BigDecimal> figures, String name, @Nullable BigDecimal figure,
            StatedValue stated) {
        if (figure != null) {
            figures.put(name, stated.value().unit().toBase(figure).stripTrailingZeros());
        }
    }

    private static Stream<Offence> leftovers(Variation variation, Map<String, StatedValue> shared) {
        return variation.parameters().values().stream()
                .filter(own -> isLeftOver(own, shared.get(own.name())))
                .map(own -> Offence.at(own, "≠ " + Objects.requireNonNull(shared.get(own.name())).text()));
    }

    private static boolean isLeftOver(StatedValue own, @Nullable StatedValue shared) {
        if (shared == null || shared == own || own.value().nom() == null || shared.value().nom() == null) {
            return false;
        }
        var nominal = own.value().unit().toBase(own.value().nom());
        return nominal.compareTo(shared.value().unit().toBase(shared.value().nom())) == 0
                && own.value().figures().anyMatch(figure -> figure.compareTo(nominal) != 0)
                && !isBetweenLimits(own, nominal);
    }

    private static boolean isBetweenLimits(StatedValue own, BigDecimal nominal) {
        return own.value().least().orElseThrow().compareTo(nominal) <= 0
                && own.value().most().orElseThrow().compareTo(nominal) >= 0;
    }
}

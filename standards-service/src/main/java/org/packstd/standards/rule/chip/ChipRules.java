package org.packstd.standards.rule.chip;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** Rules on parts with two terminals and on their size codes (P). */
public final class ChipRules {

    public static final Map<String, Check> CHECKS = Map.of(
            "P1", Check.ofMeasures(ChipRules::spacingIsWhatTheTerminalsLeave),
            "P2", Check.ofMeasures(ChipRules::codeIsTheSize),
            "P3", Check.ofMeasures(ChipRules::codesMeanTheSamePart));

    private static final Pattern METRIC = Pattern.compile("[0-9]{4}");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");
    private static final BigDecimal CODE_TOLERANCE = new BigDecimal("0.2");

    /** Metric to imperial: what one calls 0603 is another part in the other system. */
    private static final Map<String, String> IMPERIAL = Map.ofEntries(Map.entry("0402", "01005"),
            Map.entry("0603", "0201"), Map.entry("1005", "0402"), Map.entry("1608", "0603"),
            Map.entry("2012", "0805"), Map.entry("2520", "1008"), Map.entry("3216", "1206"),
            Map.entry("3225", "1210"), Map.entry("4516", "1806"), Map.entry("4532", "1812"),
            Map.entry("5025", "2010"), Map.entry("6332", "2512"));

    private ChipRules() {}

    /** P1: S = L − 2 T, if the tolerances allow it at all. */
    private static Stream<Offence> spacingIsWhatTheTerminalsLeave(Measures measures) {
        var spacing = measures.stated("terminalSpacing");
        var longest = measures.most("bodyX");
        var shortest = measures.least("bodyX");
        var longestTerminal = measures.most("leadLength");
        var shortestTerminal = measures.least("leadLength");
        if (spacing == null || longest == null || shortest == null || longestTerminal == null
                || shortestTerminal == null || !measures.text("terminalForm").equals("END_CAP")) {
            return Stream.empty();
        }
        var least = shortest.subtract(longestTerminal.multiply(TWO)).subtract(ROUNDING);
        var most = longest.subtract(shortestTerminal.multiply(TWO)).add(ROUNDING);
        var largest = spacing.value().most().orElseGet(() -> Measures.middle(spacing));
        var smallest = spacing.value().least().orElseGet(() -> Measures.middle(spacing));
        return largest.compareTo(least) >= 0 && smallest.compareTo(most) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(spacing, "L − 2 T = %s..%s".formatted(Figures.show(least.add(ROUNDING), ""),
                        Figures.mm(most.subtract(ROUNDING)))));
    }

    /** P2: the metric code is length and width in tenths of a millimetre. */
    private static Stream<Offence> codeIsTheSize(Measures measures) {
        var code = measures.text("sizeCodeMetric");
        var length = measures.middle("bodyX");
        var width = measures.middle("bodyY");
        if (!METRIC.matcher(code).matches() || length == null || width == null) {
            return Stream.empty();
        }
        var coded = new BigDecimal(code.substring(0, 2)).movePointLeft(1);
        var codedWidth = new BigDecimal(code.substring(2)).movePointLeft(1);
        return isNear(length, coded) && isNear(width, codedWidth)
                ? Stream.empty()
                : Stream.of(new Offence(attribute(measures, "sizeCodeMetric"), code,
                        "%s × %s".formatted(Figures.show(length, ""), Figures.mm(width))));
    }

    private static boolean isNear(BigDecimal amount, BigDecimal coded) {
        return amount.subtract(coded).abs().compareTo(CODE_TOLERANCE) <= 0;
    }

    private static Stream<Offence> codesMeanTheSamePart(Measures measures) {
        var metric = measures.text("sizeCodeMetric");
        var imperial = measures.text("sizeCodeImperial");
        var expected = IMPERIAL.get(metric);
        if (metric.isEmpty() || imperial.isEmpty() || (expected == null && !IMPERIAL.containsValue(imperial))) {
            return Stream.empty();
        }
        return imperial.equals(expected)
                ? Stream.empty()
                : Stream.of(new Offence(attribute(measures, "sizeCodeImperial"), imperial,
                        expected == null ? "≠ " + imperial : expected));
    }

    private static String attribute(Measures measures, String name) {
        return measures.variation().pointer() + "/attributes/" + name;
    }
}

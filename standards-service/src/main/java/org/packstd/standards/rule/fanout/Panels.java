package org.packstd.standards.rule.fanout;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** F5: a panel has one of the listed sizes, which its carrier names, or is said to have another. */
final class Panels {

    private static final String OTHER = "PANEL_OTHER";
    /** Sizes in mm; which edge lies along x is free. */
    private static final Map<String, Map<Axis, BigDecimal>> LISTED = Map.of(
            "PANEL_510X515", size(510, 515),
            "PANEL_600X600", size(600, 600));

    private Panels() {}

    static Stream<Offence> check(Measures measures) {
        var carrier = measures.text("carrier");
        var x = measures.stated("panelX");
        var y = measures.stated("panelY");
        if (x == null || y == null || !carrier.startsWith("PANEL")) {
            return Stream.empty();
        }
        var width = Measures.middle(x);
        var depth = Measures.middle(y);
        var named = LISTED.entrySet().stream().filter(each -> isOf(each.getValue(), width, depth))
                .map(Map.Entry::getKey).findFirst().orElse(OTHER);
        var isSaid = measures.variation().flag("nonStandardPanel").orElse(false);
        return named.equals(carrier) || (named.equals(OTHER) && isSaid)
                ? Stream.empty()
                : Stream.of(new Offence(x.pointer(), "%s × %s, carrier = %s".formatted(Figures.show(width, ""),
                        Figures.mm(depth), carrier), "carrier = " + named));
    }

    private static boolean isOf(Map<Axis, BigDecimal> size, BigDecimal width, BigDecimal depth) {
        var x = Objects.requireNonNull(size.get(Axis.X));
        var y = Objects.requireNonNull(size.get(Axis.Y));
        return (x.compareTo(width) == 0 && y.compareTo(depth) == 0)
                || (x.compareTo(depth) == 0 && y.compareTo(width) == 0);
    }

    private static Map<Axis, BigDecimal> size(int x, int y) {
        return Map.of(Axis.X, BigDecimal.valueOf(x), Axis.Y, BigDecimal.valueOf(y));
    }
}

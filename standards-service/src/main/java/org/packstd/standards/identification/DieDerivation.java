package org.packstd.standards.identification;

import static org.packstd.standards.identification.Derivation.plain;
import static org.packstd.standards.identification.Derivation.ratio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.packstd.standards.specification.Die;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** What follows from dies, the panel that they are moulded on, and vias. */
final class DieDerivation {

    /** The two panels in use; see domain section 3.6. */
    private static final Map<String, BigDecimal[]> PANELS = Map.of("PANEL_510X515", panel("510", "515"),
            "PANEL_600X600", panel("600", "600"));

    private static final BigDecimal WAFER_300 = new BigDecimal("70685.8347"); // mm², π · 150²

    private final Variation variation;
    private final Sizes sizes;
    private final Derivation derived;

    DieDerivation(Variation variation, Derivation derived) {
        this.variation = variation;
        this.sizes = new Sizes(variation);
        this.derived = derived;
    }

    void derive() {
        var x = sizes.nominal("bodyX");
        var y = sizes.nominal("bodyY");
        if (x.isPresent() && y.isPresent()) {
            single(x.get(), y.get());
            several(x.get().multiply(y.get()));
            panel(x.get(), y.get());
        }
        via();
    }

    /** Of the one die of a chip scale package. */
    private void single(BigDecimal x, BigDecimal y) {
        var dieX = sizes.nominal("dieX").filter(size -> size.signum() > 0);
        var dieY = sizes.nominal("dieY").filter(size -> size.signum() > 0);
        if (dieX.isPresent() && dieY.isPresent()) {
            var die = dieX.get().multiply(dieY.get());
            derived.add("areaRatio", "", "Package to die, by area", "封装与芯片面积比", ratio(x.multiply(y), die), "",
                    "D · E / die area", plain(x.multiply(y)) + " / " + plain(die), "J-STD-012, rule C1");
            derived.add("linearRatio", "", "Package to die, by length", "封装与芯片边长比",
                    ratio(x, dieX.get()).max(ratio(y, dieY.get())), "", "max(D / die x, E / die y)",
                    plain(x) + " / " + plain(dieX.get()) + ", " + plain(y) + " / " + plain(dieY.get()), "rule C2");
        }
    }

    private void several(BigDecimal area) {
        var dies = variation.dies().stream().filter(die -> die.tier() == 1).map(DieDerivation::area)
                .flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (dies.signum() > 0) {
            derived.add("fanOutRatio", "", "Package area to die area", "封装与芯片总面积比", ratio(area, dies), "",
                    "D · E / Σ die area", plain(area) + " / " + plain(dies), "rule F2");
        }
    }

    private static Optional<BigDecimal> area(Die die) {
        return die.value("x").map(StatedValue::value).flatMap(Sizes::nominal)
                .flatMap(x -> die.value("y").map(StatedValue::value).flatMap(Sizes::nominal)
                        .map(y -> x.multiply(y).multiply(BigDecimal.valueOf(die.count()))));
    }

    private void panel(BigDecimal x, BigDecimal y) {
        var listed = variation.text("carrier").flatMap(name -> Optional.ofNullable(PANELS.get(name)));
        var panelX = sizes.nominal("panelX").or(() -> listed.map(size -> size[0]));
        var panelY = sizes.nominal("panelY").or(() -> listed.map(size -> size[1]));
        if (panelX.isPresent() && panelY.isPresent()) {
            var area = panelX.get().multiply(panelY.get());
            derived.add("panelToWafer", "", "Panel to a 300 mm wafer, by area", "面板与 300 mm 晶圆面积比",
                    ratio(area, WAFER_300), "", "X · Y / (π · 150²)", plain(area) + " / " + plain(WAFER_300),
                    "rule F6");
        }
        var edge = sizes.firstNominal("edgeExclusion").or(() -> sizes.most("edgeExclusion"));
        var street = sizes.firstNominal("street");
        if (panelX.isEmpty() || panelY.isEmpty() || edge.isEmpty() || street.isEmpty()) {
            return;
        }
        var columns = fitting(panelX.get(), edge.get(), x.add(street.get()));
        var rows = fitting(panelY.get(), edge.get(), y.add(street.get()));
        var units = columns.multiply(rows);
        derived.add("unitsPerPanel", "", "Packages on a panel", "每面板封装数", units, "",
                "⌊(X − 2·edge) / (x + street)⌋ · ⌊(Y − 2·edge) / (y + street)⌋", plain(columns) + " · " + plain(rows),
                "rule F6");
        derived.add("panelUse", "", "Part of the panel that becomes packages", "面板利用率",
                ratio(units.multiply(x).multiply(y), panelX.get().multiply(panelY.get())), "",
                "units · D · E / (X · Y)", plain(units) + " · " + plain(x) + " · " + plain(y), "rule F6");
    }

    private static BigDecimal fitting(BigDecimal panel, BigDecimal edge, BigDecimal step) {
        return step.signum() <= 0
                ? BigDecimal.ZERO
                : panel.subtract(edge.multiply(BigDecimal.valueOf(2))).divide(step, 0, RoundingMode.DOWN)
                        .max(BigDecimal.ZERO);
    }

    private void via() {
        var depth = sizes.nominal("tsvDepth");
        var diameter = sizes.nominal("tsvDiameter").filter(size -> size.signum() > 0);
        if (depth.isPresent() && diameter.isPresent()) {
            derived.add("viaAspectRatio", "", "Depth of a via to its diameter", "硅通孔深宽比",
                    ratio(depth.get(), diameter.get()), "", "depth / diameter",
                    plain(depth.get()) + " / " + plain(diameter.get()), "definition");
        }
    }

    private static BigDecimal[] panel(String x, String y) {
        return new BigDecimal[]{new BigDecimal(x), new BigDecimal(y)};
    }
}

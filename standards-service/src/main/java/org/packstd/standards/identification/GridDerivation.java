package org.packstd.standards.identification;

import static org.packstd.standards.identification.Derivation.half;
import static org.packstd.standards.identification.Derivation.plain;
import static org.packstd.standards.identification.Derivation.ratio;

import java.math.BigDecimal;
import java.util.Locale;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.Variation;

/** What follows from a grid of balls or lands. */
final class GridDerivation {

    private static final String MATRIX_SPAN = "JEP95 practice, rule B3";

    private final Variation variation;
    private final Sizes sizes;
    private final Derivation derived;

    GridDerivation(Variation variation, Derivation derived) {
        this.variation = variation;
        this.sizes = new Sizes(variation);
        this.derived = derived;
    }

    void derive() {
        var grids = variation.terminals().grids();
        if (grids.isEmpty()) {
            return;
        }
        var count = grids.stream().mapToInt(Grid::ballCount).sum();
        derived.add("terminalCount", "N", "Terminals of the grid", "阵列端子数", BigDecimal.valueOf(count), "",
                "N = Σ (MD · ME − depopulated)", "N = " + count, "rule B4");
        if (grids.size() == 1) {
            axis(grids.getFirst().columns(), "X", "D", "MD", "bodyX", "pitchX");
            axis(grids.getFirst().rows(), "Y", "E", "ME", "bodyY", "pitchY");
        }
        var ball = sizes.nominal("ballDiameter");
        var pitch = sizes.firstNominal("pitchX", "pitchY");
        if (ball.isPresent() && pitch.isPresent() && pitch.get().signum() > 0) {
            derived.add("ballToPitch", "", "Ball diameter to pitch", "焊球直径与节距之比",
                    ratio(ball.get(), pitch.get()), "", "b / e", plain(ball.get()) + " / " + plain(pitch.get()),
                    "rule B5");
        }
    }

    private void axis(int sites, String axis, String letter, String number, String body, String pitch) {
        sizes.nominal(pitch).ifPresent(e -> {
            var span = e.multiply(BigDecimal.valueOf(sites - 1L));
            var calculation = "(" + sites + " − 1) · " + plain(e);
            derived.add("span" + axis, letter + "1", "Span of the grid in " + small(axis),
                    "阵列跨度 " + small(axis), span, "mm",
                    letter + "1 = (" + number + " − 1) · e" + letter, calculation, MATRIX_SPAN);
            derived.add("offset" + axis, "S" + letter, "Centre to the next terminal in " + small(axis),
                    "中心到最近端子 " + small(axis), sites % 2 == 1 ? BigDecimal.ZERO : half(e), "mm",
                    "S" + letter + " = 0 for odd " + number + ", e" + letter + "/2 for even", number + " = " + sites,
                    MATRIX_SPAN);
            margin(span, axis, letter, body);
        });
    }

    private static String small(String axis) {
        return axis.toLowerCase(Locale.ROOT);
    }

    private void margin(BigDecimal span, String axis, String letter, String body) {
        var width = sizes.nominal(body);
        var terminal = sizes.firstNominal("ballDiameter", "leadWidth");
        if (width.isPresent() && terminal.isPresent()) {
            var margin = half(width.get().subtract(span).subtract(terminal.get()));
            derived.add("edgeMargin" + axis, "", "Edge margin in " + small(axis),
                    "边缘余量 " + small(axis), margin, "mm",
                    "(" + letter + " − " + letter + "1 − b) / 2",
                    "(" + plain(width.get()) + " − " + plain(span) + " − " + plain(terminal.get()) + ") / 2",
                    "rule B2");
        }
    }
}

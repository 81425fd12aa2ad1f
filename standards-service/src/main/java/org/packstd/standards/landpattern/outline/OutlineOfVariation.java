package org.packstd.standards.landpattern.outline;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.Numbering;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Terminals;
import org.packstd.standards.specification.Variation;

/** Reads a variation. */
public final class OutlineOfVariation {

    /** More terminals than any package has; beyond it a picture or a footprint helps nobody. */
    public static final int MOST_TERMINALS = 10_000;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private OutlineOfVariation() {}

    /**
     * What is not stated is missing in the outline.
     *
     * @throws FiguresMissing when there are more terminals than can be drawn
     */
    public static PackageOutline read(Variation variation) {
        var figures = new HashMap<>(tolerances(variation.parameters()));
        highest(variation).ifPresent(most -> figures.put("height", Toleranced.exactly(most)));
        var terminals = variation.terminals();
        check(terminals);
        var layout = variation.text("layout").orElse("");
        var facing = layout.equals("TWO_TERMINAL") && terminals.perSideX() + terminals.perSideY() == 0;
        return new PackageOutline(variation.text("terminalForm").orElse(""), layout, oriented(variation),
                collapsing(variation),
                Map.copyOf(figures),
                prescribed(variation), terminals.perSideX(), facing ? 1 : terminals.perSideY(),
                Set.copyOf(terminals.deleted()), Set.copyOf(terminals.hidden()),
                variation.text("terminalNumbering").flatMap(Numbering::named).orElse(Numbering.COUNTER_CLOCKWISE),
                sites(terminals, figures), exposedPads(variation, figures));
    }

    /** Of a height only the largest matters, and often only that is stated. */
    private static Optional<BigDecimal> highest(Variation variation) {
        return variation.parameter("height").flatMap(stated -> stated.value().most());
    }

    private static void check(Terminals terminals) {
        var grids = terminals.grids().stream().mapToLong(grid -> (long) grid.columns() * grid.rows()).sum();
        var rows = 2L * (terminals.perSideX() + terminals.perSideY());
        if (grids + rows + terminals.positions().size() > MOST_TERMINALS) {
            throw new FiguresMissing(List.of(new Missing("terminals", "at most " + MOST_TERMINALS + " places")));
        }
    }

    private static Map<String, Toleranced> tolerances(Map<String, StatedValue> stated) {
        var lengths = new HashMap<String, Toleranced>();
        stated.forEach((name, each) -> toleranced(each.value()).ifPresent(length -> lengths.put(name, length)));
        return Map.copyOf(lengths);
    }

    /** Empty when only one limit is stated: the other would be a guess. */
    private static Optional<Toleranced> toleranced(Value value) {
        return value.least().flatMap(least -> value.most().map(most -> new Toleranced(least,
                value.nom() == null ? least.add(most).multiply(HALF) : value.typical().orElseThrow(), most)));
    }

    /** Two terminals are alike unless they are said to have a polarity. */
    private static boolean oriented(Variation variation) {
        return !variation.text("layout").filter("TWO_TERMINAL"::equals).isPresent()
                || Boolean.TRUE.equals(variation.attributes().get("polarised"));
    }

    private static @Nullable Boolean collapsing(Variation variation) {
        return variation.text("ballType").map("COLLAPSIBLE"::equals).orElse(null);
    }

    /** A single span holds in both directions. */
    private static Map<String, Toleranced> prescribed(Variation variation) {
        var land = variation.prescribedLand();
        if (land == null) {
            return Map.of();
        }
        var lengths = new HashMap<>(tolerances(land.values()));
        Optional.ofNullable(lengths.remove("span")).ifPresent(span -> {
            lengths.putIfAbsent("spanX", span);
            lengths.putIfAbsent("spanY", span);
        });
        return Map.copyOf(lengths);
    }

    private static List<BallSite> sites(Terminals terminals, Map<String, Toleranced> figures) {
        var positions = terminals.positions().stream()
                .map(position -> new BallSite(position.id(), position.x(), position.y()));
        return Stream.concat(terminals.grids().stream().flatMap(grid -> sites(grid, figures)), positions).toList();
    }

    private static Stream<BallSite> sites(Grid grid, Map<String, Toleranced> figures) {
        var pitchX = pitch(grid.pitchX(), "pitchX", figures);
        var pitchY = pitch(grid.pitchY(), "pitchY", figures);
        return grid.balls().map(site -> new BallSite(site.name(),
                place(site.column(), grid.columns(), pitchX).add(offset(grid.offsetX())),
                place(site.row(), grid.rows(), pitchY).add(offset(grid.offsetY()))));
    }

    private static BigDecimal pitch(@Nullable StatedValue own, String shared, Map<String, Toleranced> figures) {
        return Optional.ofNullable(own)
                .flatMap(stated -> toleranced(stated.value()))
                .or(() -> Optional.ofNullable(figures.get(shared)))
                .map(Toleranced::nominal)
                .orElseThrow(() -> new FiguresMissing(
                        List.of(new Missing("parameters." + shared, "distance of the columns or rows of the grid"))));
    }

    private static BigDecimal offset(@Nullable StatedValue stated) {
        return Optional.ofNullable(stated).flatMap(each -> each.value().typical()).orElse(BigDecimal.ZERO);
    }

    /** In mm from the middle of a row of equal steps. */
    private static BigDecimal place(int index, int count, BigDecimal pitch) {
        return pitch.multiply(BigDecimal.valueOf(2L * index - count + 1)).multiply(HALF);
    }

    private static List<ExposedPad> exposedPads(Variation variation, Map<String, Toleranced> figures) {
        var stated = variation.exposedPads().stream().flatMap(pad -> {
            var lengths = tolerances(pad.values());
            var x = lengths.get("x");
            var y = lengths.get("y");
            return x == null || y == null
                    ? Stream.empty()
                    : Stream.of(new ExposedPad(pad.id(), x, y, offset(pad.values().get("centreX")),
                            offset(pad.values().get("centreY"))));
        }).toList();
        var x = figures.get("exposedPadX");
        var y = figures.get("exposedPadY");
        return stated.isEmpty() && x != null && y != null
                ? List.of(new ExposedPad(null, x, y, BigDecimal.ZERO, BigDecimal.ZERO))
                : stated;
    }
}

package org.packstd.standards.rule.geometry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.specification.Die;
import org.packstd.standards.specification.ExposedPad;
import org.packstd.standards.specification.Position;
import org.packstd.standards.specification.StatedValue;

/** What a package stands on, drawn from its nominal figures: body, terminals, exposed pads and dies as rectangles. */
final class Footing {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Forms whose terminals lie under the body or end at its edge. */
    private static final Set<String> WITHIN = Set.of("NO_LEAD", "BALL", "LAND", "END_CAP", "CASTELLATED");

    private Footing() {}

    /** The body, or with leads that stand out the whole outline; empty when a side is not stated. */
    static Optional<Box> outline(Measures measures) {
        var within = WITHIN.contains(measures.text("terminalForm")) || measures.text("terminalForm").isEmpty();
        return box(measures, within ? null : "overall");
    }

    static Optional<Box> body(Measures measures) {
        return box(measures, null);
    }

    private static Optional<Box> box(Measures measures, @Nullable String wider) {
        var x = extent(measures, Axis.X, wider);
        var y = extent(measures, Axis.Y, wider);
        return x == null || y == null
                ? Optional.empty()
                : Optional
                        .of(Box.around(measures.variation().pointer(), "body", BigDecimal.ZERO, BigDecimal.ZERO, x, y));
    }

    /** In the worst case, so that only what never fits is refused. */
    private static @Nullable BigDecimal extent(Measures measures, Axis axis, @Nullable String wider) {
        var overall = wider == null ? null : measures.most(axis.of(wider));
        return overall == null ? measures.most(measures.bodyIn(axis)) : overall;
    }

    /** The terminals that are listed one by one, and have a size. */
    static List<Box> terminals(Measures measures) {
        return measures.terminals().positions().stream().flatMap(position -> terminal(position, measures).stream())
                .toList();
    }

    private static Optional<Box> terminal(Position position, Measures measures) {
        var ball = measures.middle("ballDiameter");
        var width = position.width() == null ? ball : position.width();
        var length = position.length() == null ? ball : position.length();
        return width == null || length == null
                ? Optional.empty()
                : Optional.of(Box.around(position.pointer(), position.id(), position.x(), position.y(), width, length));
    }

    /**
     * The rows of terminals without leads, each as one rectangle from its first terminal to its last; at the smallest that
     * the terminals may be, so that only what never fits is refused.
     */
    static List<Box> rows(Measures measures) {
        var terminals = measures.terminals();
        var width = measures.least("leadWidth");
        if (!measures.text("terminalForm").equals("NO_LEAD") || width == null
                || !terminals.deleted().isEmpty() || !terminals.hidden().isEmpty()) {
            return List.of();
        }
        return Axis.BOTH.stream().flatMap(axis -> rows(measures, axis, width)).toList();
    }

    private static Stream<Box> rows(Measures measures, Axis axis, BigDecimal width) {
        var count = axis == Axis.X ? measures.terminals().perSideX() : measures.terminals().perSideY();
        var pitch = count == 1 ? BigDecimal.ZERO : measures.middle(axis.of("pitch"));
        var body = measures.middle(axis.across().of("body"));
        var length = Stream.of(axis.across().of("leadLength"), "leadLength").map(measures::stated)
                .filter(Objects::nonNull).findFirst();
        if (count == 0 || pitch == null || body == null || length.isEmpty()) {
            return Stream.empty();
        }
        var pullBack = measures.middle("pullBack");
        var span = pitch.multiply(BigDecimal.valueOf(count - 1L)).add(width);
        var depth = length.get().value().least().orElseGet(() -> Measures.middle(length.get()));
        var centre = body.subtract(depth).divide(TWO).subtract(pullBack == null ? BigDecimal.ZERO : pullBack);
        var pointer = length.get().pointer();
        return Stream.of(centre.negate(), centre).map(at -> axis == Axis.X
                ? Box.around(pointer, "row " + (at.signum() < 0 ? "top" : "bottom"), BigDecimal.ZERO, at, span, depth)
                : Box.around(pointer, "row " + (at.signum() < 0 ? "left" : "right"), at, BigDecimal.ZERO, depth, span));
    }

    static List<Box> exposedPads(Measures measures) {
        var single = Optional.ofNullable(measures.stated("exposedPadX")).flatMap(x -> Optional
                .ofNullable(measures.stated("exposedPadY"))
                .map(y -> Box.around(x.pointer(), "exposed pad", BigDecimal.ZERO, BigDecimal.ZERO, Measures.middle(x),
                        Measures.middle(y))));
        return Stream.concat(single.stream(),
                measures.variation().exposedPads().stream().flatMap(pad -> exposedPad(pad).stream())).toList();
    }

    private static Optional<Box> exposedPad(ExposedPad pad) {
        return rectangle(pad.pointer(), pad.id() == null ? "exposed pad" : pad.id(), pad.values().get("x"),
                pad.values().get("y"), pad.values().get("centreX"), pad.values().get("centreY"));
    }

    private static Optional<Box> rectangle(String pointer, String name, @Nullable StatedValue x,
            @Nullable StatedValue y,
            @Nullable StatedValue centreX, @Nullable StatedValue centreY) {
        return x == null || y == null
                ? Optional.empty()
                : Optional.of(Box.around(pointer, name, orZero(centreX), orZero(centreY), Measures.middle(x),
                        Measures.middle(y)));
    }

    /** The dies of one floor of a stack whose place is stated. */
    private static List<Box> dies(Measures measures, int tier) {
        return measures.variation().dies().stream()
                .filter(die -> die.tier() == tier && die.count() == 1
                        && (die.values().containsKey("centreX") || die.values().containsKey("centreY")))
                .flatMap(die -> rectangle(die.pointer(), "die", die.values().get("x"), die.values().get("y"),
                        die.values().get("centreX"), die.values().get("centreY")).stream())
                .toList();
    }

    /** The same floor by floor, since dies that lie over each other do not overlap. */
    static Stream<List<Box>> dies(Measures measures) {
        return measures.variation().dies().stream().map(Die::tier).distinct().map(tier -> dies(measures, tier));
    }

    private static BigDecimal orZero(@Nullable StatedValue centre) {
        return centre == null ? BigDecimal.ZERO : Measures.middle(centre);
    }
}

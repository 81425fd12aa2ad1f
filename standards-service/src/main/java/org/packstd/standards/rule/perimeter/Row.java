package org.packstd.standards.rule.perimeter;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.specification.StatedValue;

/**
 * The terminals along a pair of opposite sides.
 *
 * @param axis the direction of the row
 * @param terminals on each of the two sides, 1 or more
 */
record Row(Measures measures, Axis axis, int terminals) {

    /** Forms that stand on the sides; balls, lands and end caps do not. */
    static final Set<String> LEADED = Set.of("GULL_WING", "J_LEAD", "FLAT_LEAD", "INWARD_L", "REVERSE_GULL_WING");
    static final Set<String> NO_LEAD = Set.of("NO_LEAD");
    static final Set<String> PERIMETER = Stream.of(LEADED, NO_LEAD)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The rows of a variation whose terminals have one of the given forms; none if the form is not stated. */
    static Stream<Row> of(Measures measures, Set<String> forms) {
        if (!forms.contains(measures.text("terminalForm"))) {
            return Stream.empty();
        }
        var terminals = measures.terminals();
        return Stream
                .of(new Row(measures, Axis.X, terminals.perSideX()), new Row(measures, Axis.Y, terminals.perSideY()))
                .filter(row -> row.terminals() > 0);
    }

    @Nullable
    BigDecimal pitch() {
        return measures.middle(axis.of("pitch"));
    }

    /** Length of the terminals that point in that direction, of their own or for both directions. */
    static @Nullable StatedValue lengthIn(Measures measures, Axis axis) {
        var own = measures.stated(axis.of("leadLength"));
        return own == null ? measures.stated("leadLength") : own;
    }

    static @Nullable BigDecimal length(Measures measures, Axis axis) {
        var stated = lengthIn(measures, axis);
        return stated == null ? null : Measures.middle(stated);
    }

    /** From the first centre to the last. */
    @Nullable
    BigDecimal span() {
        var pitch = pitch();
        return terminals == 1
                ? BigDecimal.ZERO
                : pitch == null ? null : pitch.multiply(BigDecimal.valueOf(terminals - 1L));
    }
}

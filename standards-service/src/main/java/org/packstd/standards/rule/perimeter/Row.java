package org.packstd.standards.rule.perimeter;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/**
 * The terminals along a pair of opposite sides.
 *
 * @param terminals on each of the two sides, 1 or more
 * @param pitch between them, when stated
 * @param body size of the body in the direction of the row, when stated
 * @param across size of the body across the row, when stated
 * @param overall size across the row including the leads, when stated
 */
record Row(int terminals, Optional<StatedValue> pitch, Optional<StatedValue> body, Optional<StatedValue> across,
        Optional<StatedValue> overall) {

    /** Forms that stand on the sides; balls, lands and end caps do not. */
    static final Set<String> LEADED = Set.of("GULL_WING", "J_LEAD", "FLAT_LEAD", "INWARD_L");

    /** The rows of a variation whose terminals have one of the given forms; none if the form is not stated. */
    static Stream<Row> of(Variation variation, Set<String> forms) {
        if (variation.text("terminalForm").filter(forms::contains).isEmpty()) {
            return Stream.empty();
        }
        var terminals = variation.terminals();
        return Stream.of(row(variation, terminals.perSideX(), "X", "Y"), row(variation, terminals.perSideY(), "Y", "X"))
                .filter(row -> row.terminals() > 0);
    }

    private static Row row(Variation variation, int terminals, String along, String across) {
        return new Row(terminals, variation.parameter("pitch" + along), variation.parameter("body" + along),
                variation.parameter("body" + across), variation.parameter("overall" + across));
    }
}

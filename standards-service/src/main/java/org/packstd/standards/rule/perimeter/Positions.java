package org.packstd.standards.rule.perimeter;

import java.util.Set;
import java.util.stream.Stream;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** Which positions along the sides have a terminal. */
final class Positions {

    private static final Set<String> EVEN = Set.of("DUAL", "QUAD");

    private Positions() {}

    /** L6: the count is 2 (nx + ny) less what is left out. */
    static Stream<Offence> countMatchesSides(Measures measures) {
        var terminals = measures.terminals();
        var count = terminals.count();
        var sites = 2L * (terminals.perSideX() + terminals.perSideY());
        if (count == null || sites == 0 || !mayBePerimeter(measures)) {
            return Stream.empty();
        }
        var deleted = terminals.deleted().size();
        var hidden = terminals.hidden().size();
        return count == sites - deleted - hidden
                ? Stream.empty()
                : Stream.of(new Offence(terminals.pointer() + "/count", String.valueOf(count),
                        "2 (%d + %d) − %d − %d = %d".formatted(terminals.perSideX(), terminals.perSideY(), deleted,
                                hidden, sites - deleted - hidden)));
    }

    /** L7 */
    static Stream<Offence> dualHasTwoSides(Measures measures) {
        var terminals = measures.terminals();
        return measures.text("layout").equals("DUAL") && terminals.perSideX() > 0 && terminals.perSideY() > 0
                ? Stream.of(new Offence(terminals.pointer(),
                        "%d × %d".formatted(terminals.perSideX(), terminals.perSideY()), "0 × n, n × 0"))
                : Stream.empty();
    }

    /** L8: where the sides are neither alike nor in a known order, only a list says where the terminals are. */
    static Stream<Offence> unequalSidesAreListed(Measures measures) {
        var terminals = measures.terminals();
        return measures.text("layout").equals("OTHER") && isPerimeter(measures) && terminals.positions().isEmpty()
                && terminals.grids().isEmpty()
                        ? Stream.of(new Offence(terminals.pointer(), "–", "positions"))
                        : Stream.empty();
    }

    /** Whether the form is known or not: who counts the terminals of even sides can add them up. */
    private static boolean mayBePerimeter(Measures measures) {
        return EVEN.contains(measures.text("layout"))
                && (isPerimeter(measures) || measures.text("terminalForm").isEmpty());
    }

    private static boolean isPerimeter(Measures measures) {
        return Row.PERIMETER.contains(measures.text("terminalForm"));
    }
}

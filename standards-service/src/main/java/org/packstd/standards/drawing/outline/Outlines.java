package org.packstd.standards.drawing.outline;

import java.util.Set;
import java.util.function.Function;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.specification.Variation;

/** Which kind of outline a variation has: by what it states and by what its family knows. */
final class Outlines {

    private static final Set<String> LEADS = Set.of("GULL_WING", "J_LEAD", "FLAT_LEAD", "REVERSE_GULL_WING", "PIN",
            "INWARD_L");

    private static final Set<String> NO_LEADS = Set.of("NO_LEAD", "CASTELLATED", "CONCAVE", "END_CAP");

    private Outlines() {}

    /**
     * A way to draw.
     *
     * @param kind what letters depend on
     */
    record Manner(Symbols.Kind kind, Function<Part, Outline> draw) {}

    static Manner of(Variation variation, FamilyDefinition family) {
        var known = family.parameters().keySet();
        if (known.contains("aggregateRate")) {
            return new Manner(Symbols.Kind.GRID, OpticalModule::new);
        }
        if (known.contains("matedHeight")) {
            return new Manner(Symbols.Kind.CONNECTOR, Connector::new);
        }
        var plain = byTerminals(variation);
        if (known.contains("portDiameter")) {
            return new Manner(plain.kind, part -> {
                part.withoutDetailMark();
                return new Cavity(part, plain.draw.apply(part));
            });
        }
        boolean onGrid = plain.kind == Symbols.Kind.GRID;
        return onGrid && !variation.dies().isEmpty() ? new Manner(plain.kind, Layered::new) : plain;
    }

    private static Manner byTerminals(Variation variation) {
        var terminals = variation.terminals();
        var form = variation.text("terminalForm").orElse("");
        if (variation.text("layout").filter("TWO_TERMINAL"::equals).isPresent()) {
            return new Manner(Symbols.Kind.TWO_TERMINALS, TwoTerminal::new);
        }
        if (terminals.grid() != null) {
            return new Manner(Symbols.Kind.GRID, BallGrid::new);
        }
        if (LEADS.contains(form)) {
            boolean quad = terminals.perSideX() > 0 && terminals.perSideY() > 0;
            return new Manner(quad ? Symbols.Kind.QUAD_LEADS : Symbols.Kind.DUAL_LEADS, Leaded::new);
        }
        boolean atTheSides = terminals.perSideX() + terminals.perSideY() > 0 || !terminals.positions().isEmpty();
        return atTheSides || NO_LEADS.contains(form)
                ? new Manner(Symbols.Kind.NO_LEADS, NoLead::new)
                : new Manner(Symbols.Kind.GRID, BallGrid::new);
    }
}

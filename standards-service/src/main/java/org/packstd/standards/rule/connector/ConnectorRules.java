package org.packstd.standards.rule.connector;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.LengthModel;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;

/** Rules on connectors that come in many lengths (W). */
public final class ConnectorRules {

    public static final Map<String, Check> CHECKS = Map.of(
            "W1", ConnectorRules::bodyGrowsByTheModel,
            "W2", Check.ofVariations(ConnectorRules::positionsAreCounted),
            "W3", Check.ofMeasures(ConnectorRules::tailPassesTheHole),
            "W4", ConnectorRules::modelGrowsByThePitch);

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private ConnectorRules() {}

    /** W1: at n positions the body is atOne + (n − 1) · perPosition long, within 0.1 mm. */
    private static Stream<Offence> bodyGrowsByTheModel(Specification specification) {
        var model = specification.lengthModel();
        return model == null
                ? Stream.empty()
                : specification.variations().stream().flatMap(variation -> follows(model, variation));
    }

    private static Stream<Offence> follows(LengthModel model, Variation variation) {
        var body = variation.parameters().get("body" + model.axis());
        var positions = variation.count("positions");
        if (body == null || positions.isEmpty()) {
            return Stream.empty();
        }
        var expected = Measures.middle(model.atOne())
                .add(Measures.middle(model.perPosition()).multiply(BigDecimal.valueOf(positions.get() - 1L)));
        return Measures.middle(body).subtract(expected).abs().compareTo(TOLERANCE) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(body, "%s ± 0.1 mm (n = %d)".formatted(Figures.mm(expected), positions.get())));
    }

    /** W3: the widest tail is narrower than the hole that is drilled for it. */
    private static Stream<Offence> tailPassesTheHole(Measures measures) {
        var hole = measures.stated("drillDiameter");
        var most = measures.most("tailWidth");
        return hole == null || most == null || Measures.middle(hole).compareTo(most) > 0
                ? Stream.empty()
                : Stream.of(Offence.at(hole, "> " + Figures.mm(most)));
    }

    /** W4: one more position makes a connector one pitch longer; with staggered rows that are counted together a part of it. */
    private static Stream<Offence> modelGrowsByThePitch(Specification specification) {
        var model = specification.lengthModel();
        return model == null
                ? Stream.empty()
                : specification.variations().stream().flatMap(variation -> agrees(model, variation)).distinct();
    }

    private static Stream<Offence> agrees(LengthModel model, Variation variation) {
        var stated = variation.parameters().get("pitch" + model.axis());
        if (stated == null) {
            return Stream.empty();
        }
        var pitch = Measures.middle(stated);
        var growth = Measures.middle(model.perPosition());
        var rows = BigDecimal.valueOf(variation.count("rows").filter(count -> count > 0).orElse(1));
        return isNear(pitch, growth) || isNear(pitch, growth.multiply(rows))
                ? Stream.empty()
                : Stream.of(Offence.at(stated, "perPosition = " + Figures.mm(growth)));
    }

    private static boolean isNear(BigDecimal pitch, BigDecimal growth) {
        return pitch.subtract(growth).abs().compareTo(ROUNDING) <= 0;
    }

    /** W2: each position has one terminal in each row. */
    private static Stream<Offence> positionsAreCounted(Variation variation) {
        var positions = variation.count("positions");
        var rows = variation.count("rows").orElse(1);
        var count = variation.terminals().count();
        return positions.isEmpty() || count == null || count == positions.get() * (long) rows
                || count.equals(positions.get())
                        ? Stream.empty()
                        : Stream.of(new Offence(variation.terminals().pointer() + "/count", count.toString(),
                                "%d × %d = %d".formatted(rows, positions.get(), positions.get() * (long) rows)));
    }
}

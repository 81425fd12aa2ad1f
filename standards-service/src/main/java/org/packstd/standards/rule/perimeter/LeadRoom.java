package org.packstd.standards.rule.perimeter;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** What is between the edge of the body and the tips of the leads. */
final class LeadRoom {

    private static final Set<String> OUTWARD = Set.of("GULL_WING", "J_LEAD", "FLAT_LEAD");
    private static final Set<String> GULL_WING = Set.of("GULL_WING");
    /** Leads on one side and a tab on the other: the outline does not say how much of it is which. */
    private static final Set<String> ONE_SIDED = Set.of("SINGLE", "TAB");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private LeadRoom() {}

    /** L3: with its leads the package is larger than its body. */
    static Stream<Offence> leadsReachOut(Measures measures) {
        return Row.of(measures, OUTWARD).flatMap(row -> {
            var overall = measures.stated(row.axis().across().of("overall"));
            var body = measures.middle(row.axis().across().of("body"));
            return overall == null || body == null || Measures.middle(overall).compareTo(body) > 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(overall, "> " + Figures.mm(body)));
        });
    }

    /** L4: by the nominal figures; flat leads and J leads break it by nature. */
    static Stream<Offence> footFitsBesideTheBody(Measures measures) {
        return beside(measures, BigDecimal.ZERO, "L ≤ %s");
    }

    /** L5: the foot and the bend before it; the bend takes its inner radius and the thickness of the lead. */
    static Stream<Offence> bendFitsBesideTheBody(Measures measures) {
        var radius = measures.middle("leadRadius");
        var thickness = measures.middle("leadThickness");
        return radius == null || thickness == null
                ? Stream.empty()
                : beside(measures, radius.add(thickness), "L + R + c ≤ %s");
    }

    /** Half of what the outline has more than the body, where there are leads on both sides. */
    private static Stream<Offence> beside(Measures measures, BigDecimal bend, String expected) {
        if (ONE_SIDED.contains(measures.text("layout"))) {
            return Stream.empty();
        }
        return Row.of(measures, GULL_WING).map(Row::axis).map(Axis::across).flatMap(axis -> {
            var foot = Row.lengthIn(measures, axis);
            var overall = measures.middle(axis.of("overall"));
            var body = measures.middle(axis.of("body"));
            if (foot == null || overall == null || body == null) {
                return Stream.empty();
            }
            var room = overall.subtract(body).divide(TWO);
            return Measures.middle(foot).add(bend).compareTo(room) <= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(foot, expected.formatted(Figures.mm(room))));
        });
    }
}

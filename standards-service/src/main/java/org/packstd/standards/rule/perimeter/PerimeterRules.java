package org.packstd.standards.rule.perimeter;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** Rules on terminals along the sides, leaded (L) and without leads (N). */
public final class PerimeterRules {

    public static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("L1", Check.ofMeasures(measures -> rowFitsTheBody(measures, Row.LEADED))),
            Map.entry("L2", Check.ofMeasures(measures -> terminalsAreApart(measures, Row.PERIMETER))),
            Map.entry("L3", Check.ofMeasures(LeadRoom::leadsReachOut)),
            Map.entry("L4", Check.ofMeasures(LeadRoom::footFitsBesideTheBody)),
            Map.entry("L5", Check.ofMeasures(LeadRoom::bendFitsBesideTheBody)),
            Map.entry("L6", Check.ofMeasures(Positions::countMatchesSides)),
            Map.entry("L7", Check.ofMeasures(Positions::dualHasTwoSides)),
            Map.entry("L8", Check.ofMeasures(Positions::unequalSidesAreListed)),
            Map.entry("L9", Check.ofMeasures(measures -> widthSuitsPitch(measures, Row.LEADED, "0.30", "0.50"))),
            Map.entry("N1", Check.ofMeasures(measures -> rowFitsTheBody(measures, Row.NO_LEAD))),
            Map.entry("N2", Check.ofMeasures(PadRoom::padKeepsFromTheTerminals)),
            Map.entry("N3", Check.ofMeasures(measures -> widthSuitsPitch(measures, Row.NO_LEAD, "0", "0.67"))),
            Map.entry("N4", Check.ofMeasures(PadRoom::rowsKeepApartAtTheCorners)),
            Map.entry("N5", Check.ofMeasures(PadRoom::pulledBackHasNoFlank)));

    private PerimeterRules() {}

    /** L1 and N1: the row with its widest terminals is no longer than the largest body beside it. */
    private static Stream<Offence> rowFitsTheBody(Measures measures, Set<String> forms) {
        return Row.of(measures, forms).flatMap(row -> {
            var span = row.span();
            var width = measures.most("leadWidth");
            var body = measures.stated(row.axis().of("body"));
            var room = measures.most(row.axis().of("body"));
            if (span == null || width == null || body == null || room == null) {
                return Stream.empty();
            }
            var needed = span.add(width);
            return needed.compareTo(room) <= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(body, "≥ " + Figures.mm(needed)));
        });
    }

    /** L2: the widest terminal is narrower than the pitch. */
    private static Stream<Offence> terminalsAreApart(Measures measures, Set<String> forms) {
        var lead = measures.stated("leadWidth");
        var width = measures.most("leadWidth");
        if (lead == null || width == null) {
            return Stream.empty();
        }
        return pitches(measures, forms)
                .filter(pitch -> width.compareTo(pitch) >= 0)
                .map(pitch -> Offence.at(lead, "< " + Figures.mm(pitch)));
    }

    /** L9 and N3, by the nominal width. */
    private static Stream<Offence> widthSuitsPitch(Measures measures, Set<String> forms, String least, String most) {
        var lead = measures.stated("leadWidth");
        if (lead == null) {
            return Stream.empty();
        }
        var width = Measures.middle(lead);
        return pitches(measures, forms)
                .filter(pitch -> width.compareTo(pitch.multiply(new BigDecimal(least))) < 0
                        || width.compareTo(pitch.multiply(new BigDecimal(most))) > 0)
                .map(pitch -> Offence.at(lead, "%s e ≤ b ≤ %s e, e = %s".formatted(least, most, Figures.mm(pitch))));
    }

    private static Stream<BigDecimal> pitches(Measures measures, Set<String> forms) {
        return Row.of(measures, forms)
                .filter(row -> row.terminals() > 1)
                .map(Row::axis)
                .flatMap(axis -> pitch(measures, axis))
                .distinct();
    }

    private static Stream<BigDecimal> pitch(Measures measures, Axis axis) {
        var pitch = measures.middle(axis.of("pitch"));
        return pitch == null ? Stream.empty() : Stream.of(pitch.stripTrailingZeros());
    }
}

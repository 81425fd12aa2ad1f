package org.packstd.standards.landpattern.fillet;

import static org.packstd.standards.landpattern.derivation.Term.of;
import static org.packstd.standards.landpattern.derivation.Worksheet.rootOfSquares;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.packstd.standards.landpattern.derivation.Worksheet;
import org.packstd.standards.landpattern.outline.FiguresMissing;
import org.packstd.standards.landpattern.outline.Missing;
import org.packstd.standards.landpattern.outline.PackageOutline;
import org.packstd.standards.landpattern.outline.Toleranced;
import org.packstd.standards.landpattern.rule.LandClass;

/** Finds the span of terminals from whatever the drawing dimensions: their length, their gap or their centres. */
final class SpanOfTerminals {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final PackageOutline outline;
    private final LandClass landClass;
    private final Axis axis;
    private final Worksheet worksheet;

    SpanOfTerminals(PackageOutline outline, LandClass landClass, Axis axis, Worksheet worksheet) {
        this.outline = outline;
        this.landClass = landClass;
        this.axis = axis;
        this.worksheet = worksheet;
    }

    /** @throws FiguresMissing when the drawing does not say enough */
    Span find() {
        if (landClass == LandClass.J_LEAD) {
            return jLead();
        }
        var centres = outline.figure(axis.of("terminalCentres"));
        return centres.isPresent() ? aroundCentres(centres.get()) : fromOuterEnds();
    }

    private Span fromOuterEnds() {
        var outer = outer();
        var gap = gap();
        if (gap.isPresent()) {
            return between(outer, gap.get());
        }
        var length = length();
        return length.map(each -> lessLength(outer, each)).orElseThrow(this::nothingSaysTheInnerEnds);
    }

    private Toleranced outer() {
        return switch (landClass) {
            case GULL_WING, GULL_WING_FINE, FLAT_LEAD -> overall();
            case NO_LEAD, NO_LEAD_PULL_BACK, CASTELLATED -> outline.figure("pullBack")
                    .map(this::lessPullBack)
                    .orElseGet(this::body);
            default -> outline.figure(axis.of("overall")).orElseGet(this::body);
        };
    }

    private Toleranced overall() {
        return outline.need(axis.of("overall"), "outer ends of the leads");
    }

    private Toleranced body() {
        return outline.need(axis.of("body"), "outer ends of the terminals");
    }

    private Toleranced lessPullBack(Toleranced pullBack) {
        var body = body();
        var spread = rootOfSquares(body.spread(), pullBack.spread(), pullBack.spread());
        worksheet.note("C_L", axis.label(), spread, "√(%s² + 2·%s²)", of("C_body", body.spread()),
                of("C_pullBack", pullBack.spread()));
        var middle = worksheet.note("L", axis.label(), body.middle().subtract(TWO.multiply(pullBack.middle())),
                "%s − 2·%s", of("body", body.middle()), of("pullBack", pullBack.middle()));
        return Toleranced.around(middle, spread);
    }

    /** The distance of the inner ends, where it is dimensioned itself. */
    private Optional<Toleranced> gap() {
        return outline.figure(axis.of("inside"))
                .or(() -> axis == Axis.X ? outline.figure("terminalSpacing") : Optional.empty());
    }

    private Optional<Toleranced> length() {
        return outline.figure(axis.of("leadLength")).or(() -> outline.figure("leadLength"));
    }

    private FiguresMissing nothingSaysTheInnerEnds() {
        return new FiguresMissing(List.of(new Missing("parameters.leadLength",
                "length of the terminals, or the distance of their inner ends (terminalSpacing, inside"
                        + axis + ") or of their centres (terminalCentres" + axis + ")")));
    }

    private static Span between(Toleranced outer, Toleranced gap) {
        return new Span(outer.least(), outer.spread(), gap.most(), gap.spread());
    }

    private Span lessLength(Toleranced outer, Toleranced length) {
        var spread = rootOfSquares(outer.spread(), length.spread(), length.spread());
        worksheet.note("C_S(RMS)", axis.label(), spread, "√(%s² + 2·%s²)", of("C_L", outer.spread()),
                of("C_T", length.spread()));
        var least = worksheet.note("S_min", axis.label(), outer.least().subtract(TWO.multiply(length.most())),
                "%s − 2·%s", of("L_min", outer.least()), of("T_max", length.most()));
        var most = worksheet.note("S_max", axis.label(), outer.most().subtract(TWO.multiply(length.least())),
                "%s − 2·%s", of("L_max", outer.most()), of("T_min", length.least()));
        var excess = most.subtract(least).subtract(spread).multiply(HALF);
        var reckoned = worksheet.note("S_max(RMS)", axis.label(), most.subtract(excess),
                "%s − ((%s − %s) − %s)/2", of("S_max", most), of("S_max", most), of("S_min", least),
                of("C_S(RMS)", spread));
        return new Span(outer.least(), outer.spread(), reckoned, spread);
    }

    private Span aroundCentres(Toleranced centres) {
        var length = length().orElseThrow(this::nothingSaysTheInnerEnds);
        var spread = rootOfSquares(centres.spread(), length.spread());
        worksheet.note("C_L = C_S(RMS)", axis.label(), spread, "√(%s² + %s²)", of("C_centres", centres.spread()),
                of("C_T", length.spread()));
        var outer = worksheet.note("L", axis.label(), centres.middle().add(length.middle()), "%s + %s",
                of("centres", centres.middle()), of("T", length.middle()));
        var inner = worksheet.note("S", axis.label(), centres.middle().subtract(length.middle()), "%s − %s",
                of("centres", centres.middle()), of("T", length.middle()));
        return new Span(Toleranced.around(outer, spread).least(), spread, Toleranced.around(inner, spread).most(),
                spread);
    }

    private Span jLead() {
        var outer = overall();
        var inside = outline.figure(axis.of("inside"));
        if (inside.isPresent()) {
            return jLead(outer, inside.get().least(), rootOfSquares(outer.spread(), inside.get().spread()));
        }
        var centres = outline.figure(axis.of("terminalCentres"));
        if (centres.isPresent()) {
            return jLeadAroundCentres(outer, centres.get());
        }
        var length = length().orElseThrow(this::nothingSaysTheInnerEnds);
        return jLead(outer, outer.least().subtract(TWO.multiply(length.most())),
                rootOfSquares(outer.spread(), length.spread(), length.spread()));
    }

    private Span jLead(Toleranced outer, BigDecimal innerLeast, BigDecimal spread) {
        var reckoned = worksheet.note("S_max(RMS)", axis.label(), innerLeast.add(spread), "%s + %s",
                of("S_min", innerLeast), of("C_S(RMS)", spread));
        return new Span(outer.least(), outer.spread(), reckoned, spread);
    }

    /** As KiCad reads a drawing that dimensions the contact points: the lead ends as far inside them as the body outside. */
    private Span jLeadAroundCentres(Toleranced outer, Toleranced centres) {
        var body = body();
        var spread = rootOfSquares(body.spread(), centres.spread());
        var reckoned = worksheet.note("S_max(RMS)", axis.label(),
                TWO.multiply(centres.most()).subtract(body.most()).add(spread), "2·%s − %s + %s",
                of("centres_max", centres.most()), of("body_max", body.most()), of("C_S(RMS)", spread));
        return new Span(outer.least(), outer.spread(), reckoned, spread);
    }
}

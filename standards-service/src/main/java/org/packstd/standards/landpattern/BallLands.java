package org.packstd.standards.landpattern;

import static org.packstd.standards.landpattern.derivation.Term.of;

import java.math.BigDecimal;
import java.util.List;
import org.packstd.standards.landpattern.derivation.Worksheet;
import org.packstd.standards.landpattern.outline.FiguresMissing;
import org.packstd.standards.landpattern.outline.Missing;
import org.packstd.standards.landpattern.outline.PackageOutline;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.RoundOff;

/** The land of a ball. */
final class BallLands {

    private static final RoundOff HUNDREDTH = RoundOff.to("0.01");

    private BallLands() {}

    /**
     * Its diameter in mm.
     *
     * @throws FiguresMissing when neither it is prescribed nor the ball is known
     */
    static BigDecimal diameter(PackageOutline outline, BallMethod method, Density density, Worksheet worksheet) {
        var ball = outline.need("ballDiameter", "diameter of the balls, unless the maker prescribes the land "
                + "(prescribedLand.diameter)").nominal();
        var collapsing = collapsing(outline);
        if (method == BallMethod.TABLE_14_8) {
            return step(ball, collapsing, worksheet);
        }
        var factor = method.factor(density, collapsing).orElseThrow();
        return worksheet.round("land diameter", null, ball.multiply(factor), HUNDREDTH, "%s × %s",
                of("ball diameter", ball), of(collapsing ? "collapsing" : "non-collapsing", factor));
    }

    private static boolean collapsing(PackageOutline outline) {
        var collapsing = outline.collapsing();
        if (collapsing == null) {
            throw new FiguresMissing(List.of(new Missing("attributes.ballType",
                    "whether the balls collapse when they melt (COLLAPSIBLE or NON_COLLAPSIBLE)")));
        }
        return collapsing;
    }

    private static BigDecimal step(BigDecimal ball, boolean collapsing, Worksheet worksheet) {
        if (!collapsing) {
            throw new FiguresMissing(List.of(new Missing("attributes.ballType",
                    "COLLAPSIBLE for method TABLE_14_8; use KICAD or PERCENTAGE for others")));
        }
        var land = BallMethod.step(ball).orElseThrow(() -> new FiguresMissing(List.of(new Missing(
                "parameters.ballDiameter", "one of " + BallMethod.listed() + " mm for method TABLE_14_8"))));
        return worksheet.note("land diameter", null, land, "%s by table 14-8", of("ball diameter", ball));
    }
}

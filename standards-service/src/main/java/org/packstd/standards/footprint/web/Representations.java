package org.packstd.standards.footprint.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.packstd.standards.api.model.Land;
import org.packstd.standards.api.model.LandDerivation;
import org.packstd.standards.api.model.LandPattern;
import org.packstd.standards.api.model.LandRuleSet;
import org.packstd.standards.api.model.Rectangle;
import org.packstd.standards.landpattern.Box;
import org.packstd.standards.landpattern.RuleSet;
import org.packstd.standards.landpattern.derivation.Derivation;
import org.packstd.standards.landpattern.fillet.FilletLands;

/** Land patterns in the words of the contract. */
final class Representations {

    /** Of values that have roots in them. */
    private static final int SHOWN_DECIMALS = 6;

    private Representations() {}

    static LandPattern landPattern(org.packstd.standards.landpattern.LandPattern pattern, String code) {
        var height = pattern.height();
        return new LandPattern(code, rules(pattern.rules()), LandPattern.UnitEnum.MM, rectangle(pattern.body()),
                rectangle(pattern.courtyard()), lands(pattern.lands()), lands(pattern.terminals()),
                lands(pattern.paste()), pattern.derivations().stream().map(Representations::derivation).toList())
                .height(height == null ? null : number(height));
    }

    private static LandRuleSet rules(RuleSet rules) {
        var method = rules.ballMethod();
        return new LandRuleSet(rules.landClass().landStandard(), rules.landClass().table(), rules.landClass().name(),
                LandRuleSet.DensityEnum.fromValue(rules.density().name()), rules.density().meaning(),
                FilletLands.FABRICATION.toPlainString(), FilletLands.PLACEMENT.toPlainString(), rules.prescribed())
                .method(method == null ? null : method.name());
    }

    private static Rectangle rectangle(Box box) {
        return new Rectangle(number(box.left()), number(box.top()), number(box.right()), number(box.bottom()));
    }

    private static List<Land> lands(List<org.packstd.standards.landpattern.Land> lands) {
        return lands.stream().map(Representations::land).toList();
    }

    private static Land land(org.packstd.standards.landpattern.Land land) {
        var margin = land.maskMargin();
        return new Land(Land.KindEnum.fromValue(land.kind().name()), land.number(), number(land.x()), number(land.y()),
                number(land.width()), number(land.height()), Land.ShapeEnum.fromValue(land.shape().name()),
                number(land.cornerRadius())).maskMargin(margin == null ? null : number(margin));
    }

    private static LandDerivation derivation(Derivation derivation) {
        var axis = derivation.axis();
        return new LandDerivation(derivation.figure(), derivation.formula(), derivation.numbers(),
                number(derivation.value()), number(derivation.result()))
                .axis(axis == null ? null : LandDerivation.AxisEnum.fromValue(axis))
                .rounding(derivation.rounding());
    }

    private static String number(BigDecimal amount) {
        var shown = amount.scale() > SHOWN_DECIMALS
                ? amount.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN)
                : amount;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}

package org.packstd.standards.rule.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Entered;
import org.packstd.standards.specification.StatedValue;

/**
 * G9: x and y of a pair are stated in inches and in millimetres, and differ by no more than a conversion that was rounded:
 * 25.6 mil beside 0.65 mm is 0.65024 mm, and the sides are no longer equal.
 */
final class MixedUnits {

    private static final List<String> PAIRS = List.of("pitch", "body", "overall", "exposedPad", "die");
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    private MixedUnits() {}

    static Stream<Offence> check(Measures measures) {
        return PAIRS.stream().flatMap(name -> {
            var x = measures.stated(Axis.X.of(name));
            var y = measures.stated(Axis.Y.of(name));
            return x == null || y == null || isImperial(x) == isImperial(y) ? Stream.empty() : check(x, y);
        });
    }

    private static Stream<Offence> check(StatedValue x, StatedValue y) {
        var first = Measures.middle(x);
        var second = Measures.middle(y);
        var difference = first.subtract(second).abs();
        var equalButRounded = difference.signum() > 0 && difference.compareTo(second.multiply(ROUNDING)) <= 0;
        return equalButRounded
                ? Stream.of(Offence.at(y, "= %s (%s)".formatted(Figures.mm(first), entered(x))))
                : Stream.empty();
    }

    private static String entered(StatedValue stated) {
        return stated.entered().map(Entered::text).orElseGet(stated::text);
    }

    private static boolean isImperial(StatedValue stated) {
        return stated.entered().flatMap(entered -> Unit.of(entered.unit())).filter(Unit::isImperial).isPresent();
    }
}

package org.packstd.standards.diff;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;

/**
 * The rules on figures that go from inches to millimetres or back.
 *
 * <p>
 * U1: the new figure is the old one converted and rounded to its last digit, so they differ by half of that digit at most;
 * otherwise unit and figure changed at once and nobody can tell which was meant. U2 says that a figure is rounded, so that
 * the requirement did change, if only a little.
 */
final class Conversions {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Conversions() {}

    static Stream<Finding> check(Change change) {
        var before = change.before() == null ? null : change.before().dimension();
        var after = change.after() == null ? null : change.after().dimension();
        if (before == null || after == null || !before.crossesSystems(after)) {
            return Stream.empty();
        }
        var old = before.written();
        var now = after.written();
        var where = change.qualifiedPaths().findFirst().orElse("");
        return Stream.of(pair(old.min(), old.unit(), now.min(), now.unit(), where),
                pair(old.nom(), old.unit(), now.nom(), now.unit(), where),
                pair(old.max(), old.unit(), now.max(), now.unit(), where)).flatMap(found -> found);
    }

    private static Stream<Finding> pair(@Nullable BigDecimal old, Unit oldUnit, @Nullable BigDecimal now, Unit nowUnit,
            String where) {
        if (old == null || now == null) {
            return Stream.empty();
        }
        var exact = oldUnit.toBase(old);
        var apart = exact.subtract(nowUnit.toBase(now)).abs();
        var lastDigit = nowUnit.toBase(BigDecimal.ONE.movePointLeft(Math.max(now.scale(), 0)));
        var value = old.toPlainString() + " " + oldUnit.symbol() + " → " + now.toPlainString() + " " + nowUnit.symbol();
        var expected = exact.stripTrailingZeros().toPlainString() + " mm";
        if (apart.compareTo(lastDigit.multiply(HALF)) > 0) {
            return Stream.of(Finding.of("U1", Severity.ERROR, where, value, expected,
                    "The figure is not the old one in the new unit; change unit or figure, not both",
                    "该数值不是原值换算所得；单位与数值不得同时变更"));
        }
        return apart.signum() == 0
                ? Stream.empty()
                : Stream.of(Finding.of("U2", Severity.WARNING, where, value, expected,
                        "The conversion is rounded, so the requirement changes a little", "换算经过舍入，要求略有变化"));
    }
}

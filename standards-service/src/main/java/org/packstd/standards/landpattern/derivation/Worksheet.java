package org.packstd.standards.landpattern.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.rule.RoundOff;

/** Collects derivations while figures are computed; for one thread. */
public final class Worksheet {

    /** Roots are irrational; this is far finer than any rounding that follows. */
    private static final MathContext PRECISION = new MathContext(16, RoundingMode.HALF_EVEN);
    private static final int SHOWN_DECIMALS = 4;

    private final List<Derivation> derivations = new ArrayList<>();

    /** √(a² + b² + …). */
    public static BigDecimal rootOfSquares(BigDecimal... amounts) {
        return Stream.of(amounts)
                .map(amount -> amount.multiply(amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .sqrt(PRECISION);
    }

    /**
     * Notes a figure that needs no rounding.
     *
     * @param template formula with {@code %s} where a term stands
     */
    public BigDecimal note(String figure, @Nullable String axis, BigDecimal value, String template, Term... terms) {
        return add(figure, axis, value, null, value, template, terms);
    }

    /** Notes a figure and rounds it. */
    public BigDecimal round(String figure, @Nullable String axis, BigDecimal value, RoundOff roundOff, String template,
            Term... terms) {
        return add(figure, axis, value, roundOff.toString(), roundOff.nearest(value), template, terms);
    }

    private BigDecimal add(String figure, @Nullable String axis, BigDecimal value, @Nullable String rounding,
            BigDecimal result, String template, Term... terms) {
        derivations.add(new Derivation(figure, axis, filled(template, Term::symbol, terms),
                filled(template, term -> shown(term.amount()), terms), value, rounding, result));
        return result;
    }

    public List<Derivation> derivations() {
        return List.copyOf(derivations);
    }

    private static String filled(String template, Function<Term, String> show, Term... terms) {
        return template.formatted(Stream.of(terms).map(show).toArray());
    }

    private static String shown(BigDecimal amount) {
        var short4 = amount.scale() > SHOWN_DECIMALS ? amount.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN) : amount;
        return amount.signum() < 0 ? "(" + short4.toPlainString() + ")" : short4.toPlainString();
    }
}

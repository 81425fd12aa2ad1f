package org.packstd.standards.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.search.query.Interval;
import org.packstd.standards.search.query.Match;

/**
 * A value as it is searched, in the base unit.
 *
 * @param least the smallest that it may be; null when nothing is stated on that side
 * @param nominal the stated nominal, else the middle of both limits, else the only limit; for searching, never for display
 * @param most the largest that it may be; null when nothing is stated on that side
 */
public record Figures(@Nullable BigDecimal least, BigDecimal nominal, @Nullable BigDecimal most) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A lone nominal is both limits; beside one limit it says nothing of the other. */
    public static Figures of(Value value) {
        var min = base(value, value.min());
        var nom = base(value, value.nom());
        var max = base(value, value.max());
        var nominal = nom != null ? nom : middle(min, max);
        return new Figures(min == null && max == null ? nom : min, nominal, min == null && max == null ? nom : max);
    }

    public static Figures of(int count) {
        var exact = BigDecimal.valueOf(count);
        return new Figures(exact, exact, exact);
    }

    /** Whether the value lies in a range, by what that is to mean. */
    public boolean matches(Interval range, Match match) {
        return switch (match) {
            case NOMINAL -> beyond(range, nominal, nominal).signum() == 0;
            case FITS -> (range.from() == null || least != null) && (range.to() == null || most != null)
                    && beyond(range, least, most).signum() == 0;
            case OVERLAPS -> beyond(range, most, least).signum() == 0;
        };
    }

    /** By how much the value misses a range; 0 when only an end that is not stated keeps it from lying there. */
    public BigDecimal offBy(Interval range, Match match) {
        return switch (match) {
            case NOMINAL -> beyond(range, nominal, nominal);
            case FITS -> beyond(range, least == null ? nominal : least, most == null ? nominal : most);
            case OVERLAPS -> beyond(range, most, least);
        };
    }

    /** By how much the value misses the nearest of several ranges. */
    public BigDecimal offBy(List<Interval> anyOf, Match match) {
        return anyOf.stream().map(range -> offBy(range, match)).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** An amount in proportion to the nominal; the amount itself when that is 0. For ordering, never for display. */
    public double relative(BigDecimal amount) {
        return nominal.signum() == 0
                ? amount.doubleValue()
                : amount.divide(nominal.abs(), MathContext.DECIMAL32).doubleValue();
    }

    /**
     * How far two figures are outside of a range.
     *
     * @param low must not be below it, if known
     * @param high must not be above it, if known
     */
    private static BigDecimal beyond(Interval range, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        var below = range.from() == null || low == null ? BigDecimal.ZERO : range.from().subtract(low);
        var above = range.to() == null || high == null ? BigDecimal.ZERO : high.subtract(range.to());
        return below.max(above).max(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal base(Value value, @Nullable BigDecimal figure) {
        return figure == null ? null : value.unit().toBase(figure);
    }

    private static BigDecimal middle(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return min != null && max != null
                ? min.add(max).divide(TWO)
                : Stream.of(Optional.ofNullable(min), Optional.ofNullable(max))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow();
    }
}

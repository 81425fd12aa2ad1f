package org.packstd.submissions.range;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/**
 * A parameter from min to max, both included.
 *
 * @param parameter such as {@code pitchX}
 * @param min       as it was written; null for no lower end
 * @param max       likewise; not both are null
 */
public record Range(String parameter, @Nullable BigDecimal min, @Nullable BigDecimal max, Unit unit) {

    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,79}");
    private static final Pattern FIGURE = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?");

    public Range {
        if (offence("", min, max) != null) {
            throw new IllegalArgumentException(
                    "range: " + min + " to " + max + " (expected: one end, or both in order)");
        }
    }

    /**
     * Reads what a person wrote.
     *
     * @param pointer where it is written; the offences of a refusal point there
     */
    public static Range parse(String pointer, String parameter, @Nullable String min, @Nullable String max,
            @Nullable String unit) {
        var symbol = unit == null ? "" : unit;
        var known = Unit.of(symbol).orElseThrow(() -> refused(
                Offence.of(pointer + "/unit", "unit-known", symbol,
                        "one of " + Unit.symbols() + ", or none for a count")));
        if (!PARAMETER.matcher(parameter).matches()) {
            throw refused(Offence.of(pointer + "/parameter", "parameter-name", parameter, "such as pitchX"));
        }
        var from = figure(pointer + "/min", min);
        var to = figure(pointer + "/max", max);
        var offence = offence(pointer, from, to);
        if (offence != null) {
            throw refused(offence);
        }
        return new Range(parameter, from, to, known);
    }

    private static @Nullable Offence offence(String pointer, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return Offence.of(pointer, "range", null, "min, max or both");
        }
        return min != null && max != null && min.compareTo(max) > 0
                ? Offence.of(pointer + "/min", "range", min.toPlainString(), "at most " + max.toPlainString())
                : null;
    }

    /** Lower end in the base unit. */
    public Optional<BigDecimal> from() {
        return Optional.ofNullable(min).map(unit::toBase);
    }

    /** Upper end in the base unit. */
    public Optional<BigDecimal> to() {
        return Optional.ofNullable(max).map(unit::toBase);
    }

    private static @Nullable BigDecimal figure(String pointer, @Nullable String figure) {
        if (figure == null || figure.isEmpty()) {
            return null;
        }
        if (!FIGURE.matcher(figure).matches()) {
            throw refused(Offence.of(pointer, "decimal", figure,
                    "such as 0.40, at most 9 digits before and after the point"));
        }
        return new BigDecimal(figure);
    }

    private static Problem refused(Offence offence) {
        return Problem.ruleViolated(List.of(offence));
    }
}

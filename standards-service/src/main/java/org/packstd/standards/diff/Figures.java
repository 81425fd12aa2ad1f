package org.packstd.standards.diff;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;

/** The three figures of a value, in {@code unit}; null where none is stated. */
public record Figures(@Nullable BigDecimal min, @Nullable BigDecimal nom, @Nullable BigDecimal max, Unit unit) {

    /** As in {@code common.schema.json}: bounded, so that hostile figures cannot make arithmetic slow. */
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,9})(\\.[0-9]{1,15})?");

    /** Reads figures; empty when there is none, or no unit. */
    static Optional<Figures> of(Map<?, ?> written) {
        var min = decimal(written.get("min"));
        var nom = decimal(written.get("nom"));
        var max = decimal(written.get("max"));
        if ((min == null && nom == null && max == null) || !(written.get("unit") instanceof String symbol)) {
            return Optional.empty();
        }
        return Unit.of(symbol).map(unit -> new Figures(min, nom, max, unit));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object written) {
        return written instanceof String text && text.length() <= 27 && DECIMAL.matcher(text).matches()
                ? new BigDecimal(text)
                : null;
    }

    /** The lower limit, else the nominal, in the base unit. */
    @Nullable
    BigDecimal least() {
        return base(min != null ? min : nom);
    }

    /** The upper limit, else the nominal, in the base unit. */
    @Nullable
    BigDecimal most() {
        return base(max != null ? max : nom);
    }

    /** In the base unit. */
    @Nullable
    BigDecimal nominal() {
        return base(nom);
    }

    private @Nullable BigDecimal base(@Nullable BigDecimal figure) {
        return figure == null ? null : unit.toBase(figure);
    }

    /** Whether amounts in one unit can be converted to the other. */
    boolean convertibleTo(Unit other) {
        return Arrays.stream(Quantity.values())
                .anyMatch(quantity -> unit.measures(quantity) && other.measures(quantity));
    }

    /** Such as {@code 4.80..5.20 (5.00) mm}. */
    String text() {
        return amounts() + " " + unit.symbol();
    }

    private String amounts() {
        if (min == null && max == null) {
            return written(nom);
        }
        if (nom == null && (min == null || max == null)) {
            return min == null ? "≤ " + written(max) : "≥ " + written(min);
        }
        return written(min) + ".." + written(max) + (nom == null ? "" : " (" + written(nom) + ")");
    }

    private static String written(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }
}

package org.packstd.standards.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as its author stated it. A figure that was not stated is null; it is never made up from the others.
 *
 * @param min smallest, in {@code unit}
 * @param nom nominal, in {@code unit}
 * @param max largest, in {@code unit}
 */
public record Value(@Nullable Kind kind, @Nullable BigDecimal min, @Nullable BigDecimal nom, @Nullable BigDecimal max,
        Unit unit) {

    public Value {
        if (min == null && nom == null && max == null) {
            throw new IllegalArgumentException("value: no figure (expected: at least one of min, nom and max)");
        }
    }

    /** The smallest that the thing may be, in the base unit; the nominal when no limit is stated. */
    public Optional<BigDecimal> least() {
        return base(min != null ? min : nom);
    }

    /** The largest that the thing may be, in the base unit; the nominal when no limit is stated. */
    public Optional<BigDecimal> most() {
        return base(max != null ? max : nom);
    }

    /** What to reckon with when one figure is wanted, in the base unit: the nominal, else the largest. */
    public Optional<BigDecimal> typical() {
        return base(nom != null ? nom : max);
    }

    /** The stated figures in the base unit, from min to max. */
    public Stream<BigDecimal> figures() {
        return Stream.of(base(min), base(nom), base(max)).flatMap(Optional::stream);
    }

    /** The stated figures as written, such as {@code min 0.45, max 0.56 mm}. */
    public String text() {
        var text = new StringBuilder();
        append(text, "min ", min);
        append(text, "nom ", nom);
        append(text, "max ", max);
        return text.append(' ').append(unit.symbol()).toString();
    }

    private static void append(StringBuilder text, String name, @Nullable BigDecimal figure) {
        if (figure != null) {
            text.append(text.isEmpty() ? "" : ", ").append(name).append(figure.toPlainString());
        }
    }

    private Optional<BigDecimal> base(@Nullable BigDecimal figure) {
        return Optional.ofNullable(figure).map(unit::toBase);
    }
}

package org.packstd.standards.drawing.outline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Caption;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;

/**
 * A figure with its letter.
 *
 * @param name of the parameter, or of what is derived
 * @param symbol the letter, unique among different figures of a drawing
 * @param old what the compared outline says; null when it says nothing or nothing is compared
 */
record Figure(String name, String symbol, Quantity quantity, Value value, @Nullable Value old, boolean changed) {

    private static final int DECIMALS = 4;
    private static final Set<String> COUNTS = Set.of("columns", "rows", "count");
    private static final Set<String> ZONES = Set.of("bodyProfile", "topParallelism", "leadPosition", "coplanarity",
            "positionToDatums", "positionInArray");

    /** Whether it is the width of a zone and stands in the table of tolerances. */
    boolean isTolerance() {
        return ZONES.contains(name);
    }

    private boolean isCount() {
        return COUNTS.contains(name);
    }

    /** The cells of its row: min, nom and max, or one for all. */
    List<String> cells() {
        return cells(value);
    }

    /** The cells of the row of what it was. */
    List<String> oldCells() {
        return old == null ? List.of("—") : cells(old);
    }

    Caption caption(boolean asValue) {
        return new Caption(symbol, asValue ? figures(value) : symbol, form(), changed);
    }

    private Caption.Form form() {
        if (value.kind() == Kind.BSC) {
            return Caption.Form.BASIC;
        }
        return value.kind() == Kind.REF ? Caption.Form.REFERENCE : Caption.Form.PLAIN;
    }

    private List<String> cells(Value value) {
        if (isCount() && value.nom() != null) {
            return List.of(value.nom().toPlainString());
        }
        if (value.kind() == Kind.BSC || value.kind() == Kind.REF) {
            return List.of(stated(value) + (value.kind() == Kind.BSC ? " BSC" : " REF"));
        }
        return List.of(cell(value.min(), value.unit()), cell(value.nom(), value.unit()),
                cell(value.max(), value.unit()));
    }

    private static String stated(Value value) {
        if (value.nom() != null) {
            return amount(value.nom(), value.unit());
        }
        return cell(value.min(), value.unit()) + "–" + cell(value.max(), value.unit());
    }

    private static String cell(@Nullable BigDecimal amount, Unit unit) {
        return amount == null ? "—" : amount(amount, unit);
    }

    /** In one line, as it stands at a dimension. */
    static String figures(Value value) {
        var min = value.min();
        var nom = value.nom();
        var max = value.max();
        var unit = value.unit();
        if (nom != null && min != null && max != null) {
            var up = max.subtract(nom);
            var down = nom.subtract(min);
            return up.compareTo(down) == 0
                    ? amount(nom, unit) + "±" + amount(up, unit)
                    : amount(nom, unit) + " +" + amount(up, unit) + "/−" + amount(down, unit);
        }
        if (nom != null) {
            return amount(nom, unit) + (min == null ? "" : " MIN " + amount(min, unit))
                    + (max == null ? "" : " MAX " + amount(max, unit));
        }
        if (min != null && max != null) {
            return amount(min, unit) + "–" + amount(max, unit);
        }
        return max == null ? cell(min, unit) + " MIN" : amount(max, unit) + " MAX";
    }

    /** In millimetres with at least two decimals, or in the unit of what it is. */
    static String amount(BigDecimal amount, Unit unit) {
        boolean length = switch (unit) {
            case MM, UM, IN, MIL -> true;
            default -> false;
        };
        if (!length) {
            return amount.toPlainString() + (unit == Unit.DEG ? "°" : "");
        }
        var plain = unit.toBase(amount).stripTrailingZeros();
        plain = plain.scale() > DECIMALS
                ? plain.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros()
                : plain;
        int written = unit == Unit.MM ? Math.min(amount.scale(), DECIMALS) : 0;
        return plain.setScale(Math.max(Math.max(2, written), plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** What is drawn: the nominal, else the middle, else the only limit; in the base unit. */
    static double drawn(Value value) {
        if (value.nom() == null && value.min() != null && value.max() != null) {
            return value.unit().toBase(value.min().add(value.max())).doubleValue() / 2;
        }
        return value.typical().or(value::least).orElse(BigDecimal.ZERO).doubleValue();
    }
}

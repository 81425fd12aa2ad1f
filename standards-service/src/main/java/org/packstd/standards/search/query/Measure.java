package org.packstd.standards.search.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;

/**
 * In what a number is given.
 *
 * @param units those that are allowed, one of them the base; none for a count
 */
public record Measure(List<Unit> units) {

    public static final Measure COUNT = new Measure(List.of());

    static Measure of(Quantity quantity) {
        return new Measure(Arrays.stream(Unit.values()).filter(unit -> unit.measures(quantity)).toList());
    }

    /** The symbol of the base unit; empty for a count. */
    public String base() {
        return units.stream().filter(Measure::isBase).map(Unit::symbol).findFirst().orElse("");
    }

    /** The unit that is written so, if it is one of these. */
    public Optional<Unit> unit(String symbol) {
        return units.stream().filter(unit -> unit.symbol().equals(symbol)).findFirst();
    }

    /** The units, as messages list them. */
    public String choices() {
        return units.isEmpty()
                ? "no unit, it is a count"
                : units.stream().map(Unit::symbol).collect(Collectors.joining(", "));
    }

    private static boolean isBase(Unit unit) {
        return unit.toBase(BigDecimal.ONE).compareTo(BigDecimal.ONE) == 0;
    }
}

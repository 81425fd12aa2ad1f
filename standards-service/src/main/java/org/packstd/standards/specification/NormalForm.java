package org.packstd.standards.specification;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Unit;

/**
 * The one form in which a typed value is kept: limits in metric units. What was entered otherwise, as a nominal with
 * tolerances or in inches, stands beside them as {@code entered}, and {@code stated} names the figures that were given by
 * themselves. Exact: an inch is 25.4 mm, and nothing is rounded.
 */
final class NormalForm {

    private static final List<String> FIGURES = List.of("min", "nom", "max");
    private static final List<String> TOLERANCES = List.of("tol", "plus", "minus");
    private static final String ENTERED = "entered";
    private static final String STATED = "stated";
    private static final String UNIT = "unit";

    private NormalForm() {}

    /** The value in its normal form; the same value when it has that form, or none can be made of it. */
    static Map<?, ?> of(Map<?, ?> written) {
        if (written.containsKey(ENTERED) || !(written.get(UNIT) instanceof String symbol) || !areDecimals(written)) {
            return written;
        }
        return Unit.of(symbol).flatMap(unit -> normal(written, unit)).<Map<?, ?>>map(normal -> normal).orElse(written);
    }

    private static Optional<Map<String, Object>> normal(Map<?, ?> written, Unit unit) {
        if (TOLERANCES.stream().noneMatch(written::containsKey) && !unit.isImperial()) {
            return isPlain(written) ? Optional.empty() : Optional.of(without(written, List.of(STATED)));
        }
        var limits = limits(written);
        if (limits == null) {
            return Optional.empty();
        }
        var figures = new LinkedHashMap<String, Object>();
        limits.forEach((name, amount) -> figures.put(name, metric(amount, unit)));
        if (!figures.values().stream().allMatch(text -> Decimals.isDecimal((String) text))) {
            return Optional.empty(); // more digits than a figure may have; the rules say so
        }
        var normal = without(written, TOLERANCES);
        normal.putAll(figures);
        normal.put(UNIT, unit.isImperial() ? Unit.MM.symbol() : unit.symbol());
        if (TOLERANCES.stream().anyMatch(written::containsKey)) {
            normal.put(STATED, List.of("nom"));
        } else {
            normal.remove(STATED);
        }
        normal.put(ENTERED, entered(written));
        return Optional.of(normal);
    }

    /** The limits that are meant, in the unit of the author; null when the forms are mixed. */
    private static @Nullable Map<String, BigDecimal> limits(Map<?, ?> written) {
        var limits = new LinkedHashMap<String, BigDecimal>();
        for (var name : FIGURES) {
            var figure = Decimals.read(written.get(name));
            if (figure != null) {
                limits.put(name, figure);
            }
        }
        if (TOLERANCES.stream().noneMatch(written::containsKey)) {
            return limits.isEmpty() ? null : limits;
        }
        var nom = limits.get("nom");
        var tol = Decimals.read(written.get("tol"));
        var up = tol == null ? Decimals.read(written.get("plus")) : tol;
        var down = tol == null ? Decimals.read(written.get("minus")) : tol;
        var mixed = limits.size() > 1 || (tol != null && (written.containsKey("plus") || written.containsKey("minus")));
        if (nom == null || up == null || down == null || mixed || up.signum() < 0 || down.signum() < 0) {
            return null;
        }
        limits.put("min", nom.subtract(down));
        limits.put("max", nom.add(up));
        return limits;
    }

    /** Inches become millimetres; the decimals of metric figures stay as they were written. */
    private static String metric(BigDecimal amount, Unit unit) {
        if (!unit.isImperial()) {
            return amount.toPlainString();
        }
        var metric = unit.toBase(amount).stripTrailingZeros();
        return (metric.scale() < 0 ? metric.setScale(0) : metric).toPlainString();
    }

    private static Map<String, Object> entered(Map<?, ?> written) {
        var entered = new LinkedHashMap<String, Object>();
        Stream.of(FIGURES, TOLERANCES, List.of(UNIT)).flatMap(List::stream).forEach(name -> {
            var given = written.get(name);
            if (given != null) {
                entered.put(name, given);
            }
        });
        return entered;
    }

    /** Whether nothing is said of which figures were stated, or something else than which there are. */
    private static boolean isPlain(Map<?, ?> written) {
        return !(written.get(STATED) instanceof List<?> stated)
                || !FIGURES.stream().allMatch(name -> stated.contains(name) == written.containsKey(name));
    }

    private static boolean areDecimals(Map<?, ?> written) {
        return Stream.of(FIGURES, TOLERANCES).flatMap(List::stream)
                .allMatch(name -> !written.containsKey(name) || Decimals.read(written.get(name)) != null);
    }

    private static Map<String, Object> without(Map<?, ?> written, List<String> names) {
        var rest = new LinkedHashMap<String, Object>();
        written.forEach((name, value) -> {
            if (!names.contains(name)) {
                rest.put((String) name, value);
            }
        });
        return rest;
    }

    /**
     * What a value should say that is not in its normal form and cannot be brought into it, or that contradicts what was
     * entered; empty when all is well, and when the schema says what is wrong.
     */
    static Optional<Map<?, ?>> contradiction(Map<?, ?> written) {
        if (written.get(ENTERED) instanceof Map<?, ?> entered) {
            var normal = of(entered);
            var agree = normal.containsKey(ENTERED) && Stream.of(FIGURES, List.of(UNIT, STATED)).flatMap(List::stream)
                    .allMatch(name -> Objects.equals(written.get(name), normal.get(name)));
            return agree ? Optional.empty() : Optional.of(normal);
        }
        if (!areDecimals(written)) {
            return Optional.empty();
        }
        var tolerant = TOLERANCES.stream().anyMatch(written::containsKey);
        if (!tolerant && written.get(STATED) instanceof List<?> && isPlain(written)) {
            return Optional.of(Map.of(STATED, FIGURES.stream().filter(written::containsKey).toList()));
        }
        var unit = Unit.of(String.valueOf(written.get(UNIT)));
        var pending = unit.filter(known -> tolerant || known.isImperial()).isPresent();
        return of(written) == written && pending && !written.containsKey(ENTERED) && limits(written) != null
                ? Optional.of(Map.of("digits", "≤ 10 before and ≤ 15 after the point, in mm"))
                : Optional.empty();
    }

    /** The figures of a value in one line. */
    static String show(Map<?, ?> value) {
        return Stream.of(FIGURES, TOLERANCES, List.of("digits", STATED, UNIT)).flatMap(List::stream)
                .filter(value::containsKey)
                .map(name -> name.equals(UNIT) ? String.valueOf(value.get(name)) : name + " " + value.get(name))
                .collect(Collectors.joining(" "));
    }
}

package org.packstd.standards.specification;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;

/** Reads one typed value, in its normal form or as it was entered. */
final class ValueReader {

    private ValueReader() {}

    /** The value; empty when it cannot be understood. */
    static Optional<StatedValue> read(String pointer, String name, Quantity quantity, @Nullable Object written) {
        var normal = NormalForm.of(Payload.object(written));
        var min = Decimals.read(normal.get("min"));
        var nom = Decimals.read(normal.get("nom"));
        var max = Decimals.read(normal.get("max"));
        if ((min == null && nom == null && max == null) || !(normal.get("unit") instanceof String unit)) {
            return Optional.empty();
        }
        return Unit.of(unit)
                .map(known -> new StatedValue(pointer, name, quantity,
                        new Value(kind(normal.get("kind")), min, nom, max, known), wording(normal)));
    }

    private static Wording wording(Map<?, ?> value) {
        return new Wording(text(value, "symbol"), text(value, "symbolSystem"), text(value, "condition"),
                text(value, "datum"), notes(value.get("noteRefs")), stated(value.get("stated")),
                entered(Payload.object(value.get("entered"))));
    }

    private static List<Integer> notes(@Nullable Object written) {
        return written instanceof List<?> list
                ? list.stream().filter(Integer.class::isInstance).map(Integer.class::cast).toList()
                : List.of();
    }

    private static Set<Figure> stated(@Nullable Object written) {
        var stated = EnumSet.noneOf(Figure.class);
        if (written instanceof List<?> list) {
            for (var figure : Figure.values()) {
                if (list.contains(figure.name().toLowerCase(Locale.ROOT))) {
                    stated.add(figure);
                }
            }
        }
        return stated;
    }

    private static @Nullable Entered entered(Map<?, ?> written) {
        return written.get("unit") instanceof String unit
                ? new Entered(Decimals.read(written.get("min")), Decimals.read(written.get("nom")),
                        Decimals.read(written.get("max")), Decimals.read(written.get("tol")),
                        Decimals.read(written.get("plus")), Decimals.read(written.get("minus")), unit)
                : null;
    }

    private static @Nullable Kind kind(@Nullable Object written) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable String text(Map<?, ?> value, String member) {
        return value.get(member) instanceof String text ? text : null;
    }
}

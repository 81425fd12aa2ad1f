package org.packstd.standards.diff;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;

/**
 * A typed value in its normal form.
 *
 * @param kind TOLERANCED when none is written
 * @param setting under which condition and from which datums it is measured
 * @param optional whether it is said that a part need not state it
 * @param entered the figures as their author entered them, where that is another form
 * @param rest what else is written, which changes nothing of what is required
 */
public record Dimension(@Nullable String symbol, Kind kind, Figures figures, Setting setting, boolean optional,
        @Nullable Figures entered, Map<String, String> rest) {

    private static final Set<String> KNOWN = Set.of("symbol", "kind", "min", "nom", "max", "unit", "condition", "datum",
            "mandatory", "entered");

    /** What figures are measured under, and from. */
    public record Setting(@Nullable String condition, @Nullable String datum) {

        String text() {
            return (condition == null ? "" : " [" + condition + "]") + (datum == null ? "" : " |" + datum + "|");
        }
    }

    /** Reads a typed value; empty when the object is none. */
    static Optional<Dimension> of(Map<?, ?> written) {
        return Figures.of(written).map(figures -> new Dimension(text(written.get("symbol")),
                kind(written.get("kind")), figures,
                new Setting(text(written.get("condition")), text(written.get("datum"))),
                Boolean.FALSE.equals(written.get("mandatory")),
                written.get("entered") instanceof Map<?, ?> entered ? Figures.of(entered).orElse(null) : null,
                rest(written)));
    }

    private static @Nullable String text(@Nullable Object written) {
        return written instanceof String text ? text : null;
    }

    private static Kind kind(@Nullable Object written) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        return Kind.TOLERANCED;
    }

    private static Map<String, String> rest(Map<?, ?> written) {
        var rest = new TreeMap<String, String>();
        written.forEach((name, value) -> {
            if (!KNOWN.contains(String.valueOf(name))) {
                rest.put(String.valueOf(name), String.valueOf(value));
            }
        });
        return rest;
    }

    /** Whether it only informs (REF). */
    boolean informs() {
        return kind == Kind.REF;
    }

    /** What it allows. A limit that is not stated is the nominal, unless only the other side is limited. */
    public Interval interval() {
        if (informs()) {
            return Interval.UNBOUNDED;
        }
        if (kind == Kind.MAX_ONLY || kind == Kind.GDT) {
            return new Interval(null, figures.most());
        }
        return new Interval(figures.least(), kind == Kind.MIN_ONLY ? null : figures.most());
    }

    /** The stated nominal in the base unit; null when there is none. */
    @Nullable
    BigDecimal nominal() {
        return figures.nominal();
    }

    /**
     * Whether an interval of one can be compared with an interval of the other: the same quantity, measured in the same way,
     * and not a limit on one side but a basic dimension or a zone on the other.
     */
    boolean sharesFrameWith(Dimension other) {
        return figures.convertibleTo(other.figures.unit()) && setting.equals(other.setting)
                && (frame().equals(other.frame()) || interval().changeTo(other.interval()).isEmpty());
    }

    private String frame() {
        return kind == Kind.BSC || kind == Kind.GDT ? kind.name() : "LIMITS";
    }

    /** Whether amounts in that unit can be compared with it. */
    public boolean convertibleTo(Unit unit) {
        return figures.convertibleTo(unit);
    }

    /** The figures as their author wrote them. */
    Figures written() {
        return entered == null ? figures : entered;
    }

    /** Whether one was written in inches and the other in millimetres. */
    boolean crossesSystems(Dimension other) {
        var unit = written().unit();
        var others = other.written().unit();
        return unit.measures(Quantity.LENGTH) && others.measures(Quantity.LENGTH)
                && unit.isImperial() != others.isImperial();
    }

    /** The same apart from symbol, unit and way of writing. */
    String vector() {
        var interval = interval();
        var shown = informs() ? plain(figures.least()) + ".." + plain(figures.most()) : "";
        return String.join("|", frame(), plain(interval.least()), plain(interval.most()), plain(nominal()), shown,
                setting.toString(), Boolean.toString(optional));
    }

    /** Whether nothing differs but how it is written. */
    boolean means(Dimension other) {
        return Objects.equals(vector(), other.vector());
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    /** For people, such as {@code 4.80..5.20 (5.00) mm}. */
    public String text() {
        var suffix = kind == Kind.BSC || kind == Kind.REF || kind == Kind.GDT ? " " + kind.name() : "";
        var origin = entered == null || entered.unit() == figures.unit() ? "" : " = " + entered.text();
        return figures.text() + suffix + origin + setting.text();
    }
}

package org.packstd.standards.drawing.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Caption;
import org.packstd.standards.drawing.sheet.ControlFrame;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Projection;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** A variation to be drawn: its figures in millimetres with their letters, and a memory of what it did not say. */
final class Part {

    /** Nothing that is drawn is larger or smaller, in mm. */
    private static final double LARGEST = 3000;
    private static final double SMALLEST = 0.001;
    private static final int LONGEST_LETTER = 6;

    private final Variation variation;
    private final @Nullable Variation other;
    private final FamilyDefinition family;
    private final Style style;
    private final Symbols symbols;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private boolean isGhost;
    private boolean marksDetail = true;

    Part(Variation variation, @Nullable Variation other, FamilyDefinition family, Style style, Symbols.Kind kind) {
        this.variation = variation;
        this.other = other;
        this.family = family;
        this.style = style;
        this.symbols = new Symbols(kind, style.system() == Style.Letters.IEC);
        variation.parameters().values().stream()
                .sorted((one, two) -> Integer.compare(Symbols.rank(one.name()), Symbols.rank(two.name())))
                .forEach(this::add);
    }

    private void add(StatedValue stated) {
        var before = Optional.ofNullable(other).flatMap(compared -> compared.parameter(stated.name()))
                .map(StatedValue::value).orElse(null);
        letter(stated).ifPresent(letter -> put(letter, stated.name(), stated.quantity(), stated.value(), before));
    }

    /** What the author calls it unless a system is asked for; else what the family or this kind of outline calls it. */
    private Optional<String> letter(StatedValue stated) {
        var own = style.system() == null ? stated.symbol() : null;
        if (own != null && own.length() <= LONGEST_LETTER && (!isTaken(own) || Symbols.isShared(own))) {
            return Optional.of(own);
        }
        var system = style.system() == Style.Letters.IEC ? "IEC" : "JEDEC";
        return Optional.ofNullable(family.parameters().get(stated.name()))
                .filter(_ -> !symbols.isSpecial(stated.name()))
                .flatMap(known -> known.symbol(system, variation.text("layout").orElse(null),
                        variation.text("terminalForm").orElse(null)))
                .or(() -> symbols.of(stated.name()));
    }

    /** Makes a figure of what is stated elsewhere than among the parameters. */
    void adopt(String name, StatedValue stated) {
        if (!figures.containsKey(name)) {
            symbols.of(name).ifPresent(letter -> put(letter, name, stated.quantity(), stated.value(), stated.value()));
        }
    }

    private Figure put(String letter, String name, Quantity quantity, Value value, @Nullable Value before) {
        boolean changed = other != null && !sameFigures(value, before);
        var figure = new Figure(name, unique(letter, name, value), quantity, value, before, changed);
        figures.put(name, figure);
        return figure;
    }

    /** A letter stands for one figure; where two figures want it, the direction tells them apart. */
    private String unique(String letter, String name, Value value) {
        var taken = figures.values().stream().filter(figure -> figure.symbol().equals(letter)).findFirst();
        if (taken.isEmpty() || (sameFigures(value, taken.get().value()) && Symbols.isShared(letter))) {
            return letter;
        }
        var candidate = letter + (name.endsWith("Y") ? "Y" : name.endsWith("X") ? "X" : "2");
        while (isTaken(candidate)) {
            candidate += "′";
        }
        return candidate;
    }

    private boolean isTaken(String letter) {
        return figures.values().stream().anyMatch(figure -> figure.symbol().equals(letter));
    }

    private static boolean sameFigures(Value one, @Nullable Value two) {
        return two != null && same(one.min(), one.unit(), two.min(), two.unit())
                && same(one.nom(), one.unit(), two.nom(), two.unit())
                && same(one.max(), one.unit(), two.max(), two.unit()) && one.kind() == two.kind();
    }

    private static boolean same(@Nullable BigDecimal one, Unit unitOne, @Nullable BigDecimal two, Unit unitTwo) {
        return one == null || two == null
                ? one == two
                : unitOne.toBase(one).compareTo(unitTwo.toBase(two)) == 0;
    }

    /** What is shown in detail is a section, so no ring marks it. */
    void withoutDetailMark() {
        marksDetail = false;
    }

    boolean marksDetail() {
        return marksDetail;
    }

    /** A part of the same family, drawn as that which another is compared with: broken lines only. */
    Part ghost(Variation compared, Symbols.Kind itsKind) {
        var ghost = new Part(compared, null, family, style, itsKind);
        ghost.isGhost = true;
        return ghost;
    }

    View view(View.Name name, double scale) {
        return view(name, scale, name == View.Name.BOTTOM);
    }

    /** @param mirrored whether left and right are exchanged */
    View view(View.Name name, double scale, boolean mirrored) {
        var projection = new Projection(scale, mirrored);
        if (isGhost) {
            return View.ghost(name, projection);
        }
        var view = new View(name, projection);
        return other == null ? view : view.remembering();
    }

    Variation variation() {
        return variation;
    }

    Style style() {
        return style;
    }

    FamilyDefinition family() {
        return family;
    }

    String word(String english, String chinese) {
        return style.wording().of(english, chinese);
    }

    boolean states(String name) {
        return variation.parameters().containsKey(name);
    }

    /** What to draw for a length in mm; when it is not stated, what it is assumed to be, and a note will say so. */
    double size(String name, double assumed) {
        var stated = variation.parameter(name);
        if (stated.isEmpty()) {
            missing.add(name);
            return bounded(assumed);
        }
        return bounded(Figure.drawn(stated.get().value()));
    }

    /** The same without a note, for what nobody expects to be stated. */
    double detail(String name, double assumed) {
        return states(name) ? size(name, assumed) : bounded(assumed);
    }

    private static double bounded(double millimetres) {
        return Math.clamp(millimetres, SMALLEST, LARGEST);
    }

    /** Edges are drawn broken when one of the lengths that they follow from is not stated. */
    Line edge(String... names) {
        for (var name : names) {
            if (!states(name)) {
                return Line.ASSUMED;
            }
        }
        return Line.VISIBLE;
    }

    Optional<Figure> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** A figure that follows exactly from stated ones. */
    Figure derive(String name, Kind kind, BigDecimal amount, @Nullable BigDecimal before) {
        var known = figures.get(name);
        if (known != null) {
            return known;
        }
        return put(symbols.of(name).orElse(name), name, Quantity.LENGTH, new Value(kind, null, amount, null, Unit.MM),
                before == null ? null : new Value(kind, null, before, null, Unit.MM));
    }

    /** What is counted is a figure without a unit; the table shows it in one cell. */
    Figure count(String name, int amount, @Nullable Integer before) {
        return derive(name, Kind.REF, BigDecimal.valueOf(amount), before == null ? null : BigDecimal.valueOf(before));
    }

    Optional<Caption> caption(String name) {
        return figure(name).map(figure -> figure.caption(style.values()));
    }

    /** Keeps a dimension if its figure is stated. */
    void across(View view, String name, boolean above, double x1, double y1, double x2, double y2,
            @Nullable String datum) {
        caption(name).ifPresent(caption -> view.across(caption, above, x1, y1, x2, y2, datum));
    }

    /** Keeps a dimension if its figure is stated. */
    void upright(View view, String name, boolean left, double x1, double y1, double x2, double y2,
            @Nullable String datum) {
        caption(name).ifPresent(caption -> view.upright(caption, left, x1, y1, x2, y2, datum));
    }

    Optional<ControlFrame> frame(String name, ControlFrame.Characteristic characteristic, boolean diameter,
            boolean maximumMaterial, String... datums) {
        return figure(name).map(figure -> new ControlFrame(characteristic, figure.symbol(),
                style.values() ? Figure.figures(figure.value()).replace(" MAX", "") : figure.symbol(), diameter,
                maximumMaterial, List.of(datums), figure.changed()));
    }

    /** Every figure that has a letter, in the order of a table. */
    List<Figure> figures() {
        var all = new ArrayList<>(figures.values());
        all.sort((one, two) -> Integer.compare(Symbols.rank(one.name()), Symbols.rank(two.name())));
        return all;
    }

    /** Names of the lengths that were drawn without being stated, in the order of drawing. */
    Set<String> missing() {
        return missing;
    }

    @Nullable
    Variation other() {
        return other;
    }
}

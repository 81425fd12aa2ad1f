package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One view of a thing: outlines in the coordinates of the thing, then dimensions and callouts, which find their place when
 * the view is finished. An instance is used once.
 */
public final class View {

    /** Which side is seen. */
    public enum Name {
        TOP,
        SIDE,
        BOTTOM,
        DETAIL
    }

    private static final double OVERRUN = 3.5;

    private final Name name;
    private final Projection projection;
    private final Canvas canvas;
    private final Markup shapes;
    private final List<RowNumber> numbers = new ArrayList<>();
    private final Room room = new Room();
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Callout> callouts = new ArrayList<>();
    private final Set<String> symbols = new LinkedHashSet<>();
    private Box bounds = Box.NOTHING;
    private @Nullable String title;

    public View(Name name, Projection projection) {
        this(name, projection, false);
    }

    private View(Name name, Projection projection, boolean ghost) {
        this.name = name;
        this.projection = projection;
        this.canvas = new Canvas(projection, ghost);
        this.shapes = canvas.markup();
    }

    /** A view of which only the edges are kept, in broken lines, to lie over another. */
    public static View ghost(Name name, Projection projection) {
        return new View(name, projection, true);
    }

    /** Remembers its shapes, so that another view can lie over it. */
    public View remembering() {
        canvas.remember();
        return this;
    }

    /** Lays those edges of another view over this one that are not where this one has an edge. */
    public View overlay(View other) {
        canvas.overlay(other.canvas);
        return this;
    }

    public Name name() {
        return name;
    }

    public double scale() {
        return projection.scale();
    }

    /** Draws an outline of the thing. */
    public View draw(Trace trace, Line line, Fill fill) {
        canvas.draw(trace, line, fill, "");
        return this;
    }

    /** Draws a terminal; its number finds it again as {@code data-pin}. */
    public View terminal(String number, Trace trace, Line line, Fill fill) {
        canvas.draw(trace, line, fill, pin(number));
        return this;
    }

    public View circle(double x, double y, double radius, Line line, Fill fill) {
        canvas.circle(x, y, radius, line, fill, "");
        return this;
    }

    public View roundTerminal(String number, double x, double y, double radius, Line line, Fill fill) {
        canvas.circle(x, y, radius, line, fill, pin(number));
        return this;
    }

    private static String pin(String number) {
        return new Markup().attribute("data-pin", number).toString();
    }

    /** What is drawn meanwhile is the same kind of terminal: its paint is written once. */
    public View alike(Line line, Fill fill, Runnable drawing) {
        canvas.alike(line, fill, drawing);
        return this;
    }

    /** What only a kit of repeated parts can draw: markup in millimetres of the paper. */
    View repeated(String markup, Box extent) {
        canvas.put(markup, extent);
        return this;
    }

    /** From the thing to the paper. */
    public Projection projection() {
        return projection;
    }

    /** A centre line that overruns the thing. */
    public View centreLine(double x1, double y1, double x2, double y2) {
        if (canvas.isGhost()) {
            return this;
        }
        var one = projection.of(x1, y1);
        var two = projection.of(x2, y2);
        double length = Math.max(one.distance(two), 1e-6);
        double dx = (two.x() - one.x()) / length * OVERRUN;
        double dy = (two.y() - one.y()) / length * OVERRUN;
        shapes.raw("<path").attribute("class", "centre").raw(" d=\"M").number(one.x() - dx).raw(" ")
                .number(one.y() - dy).raw("L").number(two.x() + dx).raw(" ").number(two.y() + dy).raw("\"")
                .raw(Line.CENTRE.attributes()).raw("/>");
        var box = Box.around(one.x() - dx, one.y() - dy, two.x() + dx, two.y() + dy);
        room.line(box.grown(0.2));
        bounds = bounds.union(box);
        return this;
    }

    /** A thin line beyond the thing that no label may cover, with its ends in millimetres of the paper. */
    public View reach(Line line, double fromX, double toX, double y) {
        if (canvas.isGhost()) {
            return this;
        }
        Marks.line(shapes.raw("<g").raw(line.attributes()).raw(">"), "", fromX, y, toX, y);
        shapes.raw("</g>");
        var box = Box.around(fromX, y - 0.3, toX, y + 0.3);
        room.line(box);
        bounds = bounds.union(box);
        return this;
    }

    /** A text whose middle is at a place of the paper; left out if a label or a line is there. */
    public boolean textIfClear(String text, Lettering lettering, double x, double y) {
        var box = Box.centred(x, y, lettering.width(text) + 0.6, lettering.capHeight() * 1.25);
        return room.takesLabelInside(box) && text(text, lettering, x, y);
    }

    /** A text whose middle is at a place of the paper; left out if another label stands there. */
    public boolean text(String text, Lettering lettering, double x, double y) {
        if (canvas.isGhost()) {
            return false;
        }
        var box = Box.centred(x, y, lettering.width(text) + 0.6, lettering.capHeight() * 1.25);
        if (!room.isFree(box)) {
            return false;
        }
        room.label(box);
        bounds = bounds.union(box);
        Marks.text(shapes, text, lettering, x, y + lettering.capHeight() / 2, "middle");
        return true;
    }

    /** What is drawn meanwhile stands for a row of the table. */
    public View group(String symbol, Runnable drawing) {
        symbols.add(symbol);
        shapes.raw("<g class=\"dim\"").attribute("data-sym", symbol).raw(">");
        drawing.run();
        shapes.raw("</g>");
        return this;
    }

    /**
     * Keeps the number of a terminal beside the thing.
     *
     * @param upright whether its row is, along which it may move a little out of the way of extension lines
     */
    public View number(String text, double x, double y, boolean upright) {
        if (!canvas.isGhost()) {
            numbers.add(new RowNumber(Lettering.TABLE.fitted(text, RowNumber.WIDEST), new Point(x, y), upright));
        }
        return this;
    }

    private Markup placedNumbers() {
        var placed = new Markup();
        for (var number : numbers) {
            number.place(room, dimensions).ifPresent(box -> {
                room.label(box);
                bounds = bounds.union(box);
                number.draw(placed, box);
            });
        }
        return placed;
    }

    /** Where a section cuts: heavy ends of a line across, with its letter at both. */
    public View cut(Box across, double y, String letter) {
        if (canvas.isGhost()) {
            return this;
        }
        var box = projection.of(across);
        double at = projection.y(y);
        for (int direction : new int[]{-1, 1}) {
            double near = (direction < 0 ? box.left() : box.right()) + direction * (OVERRUN + 1);
            shapes.raw("<g").raw(Line.VISIBLE.attributes()).raw(">");
            Marks.line(shapes, "cut", near, at, near + direction * 5, at);
            shapes.raw("</g>");
            Marks.arrow(shapes, new Point(near + direction * 4, at - 4), new Point(near + direction * 4, at));
            room.line(Box.around(near, at - 4, near + direction * 5, at + 0.4));
            text(letter, Lettering.VIEW, near + direction * 4, at + 3.6);
        }
        return this;
    }

    /** A ring around what a detail shows, with the letter of the detail at a leader. */
    public View ring(double x, double y, double radius, String letter) {
        if (canvas.isGhost()) {
            return this;
        }
        var middle = projection.of(x, y);
        double onPaper = radius * scale();
        shapes.raw("<circle class=\"detail\"").attribute("cx", middle.x()).attribute("cy", middle.y())
                .attribute("r", onPaper).raw(Line.CENTRE.attributes()).raw("/>");
        var ring = Box.centred(middle.x(), middle.y(), 2 * onPaper, 2 * onPaper);
        bounds = bounds.union(ring);
        room.line(ring);
        var edge = middle.plus(onPaper * 0.5, -onPaper * Math.sqrt(0.75));
        callouts.addFirst(new Callout(edge, new Content().line(letter, Lettering.VIEW), -60, null));
        return this;
    }

    /** A datum on a horizontal line, below it; the foot is in millimetres of the paper. */
    public View datumBelow(String letter, double x, double y) {
        if (canvas.isGhost()) {
            return this;
        }
        var square = Box.centred(x, y + 9.5, 7, 7);
        room.label(new Box(square.left(), y, square.right(), square.bottom()));
        bounds = bounds.union(square);
        DatumMark.draw(shapes, letter, new Point(x, y), new Point(x, y + 6), square);
        return this;
    }

    /** Keeps a dimension above or below: from x1 to x2, seen at y1 and y2. */
    public View across(Caption caption, boolean above, double x1, double y1, double x2, double y2,
            @Nullable String datum) {
        symbols.add(caption.symbol());
        dimensions.add(new Dimension(caption, above ? Dimension.Side.ABOVE : Dimension.Side.BELOW, projection.x(x1),
                projection.x(x2), projection.y(y1), projection.y(y2), datum));
        return this;
    }

    /** Keeps a dimension at the left or right, as seen on the paper: from y1 to y2, seen at x1 and x2. */
    public View upright(Caption caption, boolean left, double x1, double y1, double x2, double y2,
            @Nullable String datum) {
        symbols.add(caption.symbol());
        dimensions.add(new Dimension(caption, left ? Dimension.Side.LEFT : Dimension.Side.RIGHT, projection.y(y1),
                projection.y(y2), projection.x(x1), projection.x(x2), datum));
        return this;
    }

    /**
     * Keeps a callout.
     *
     * @param angle the direction it should stand in, in degrees clockwise from the right of the paper
     */
    public View callout(double x, double y, Content content, double angle) {
        callouts.add(new Callout(projection.of(x, y), content, angle, null));
        return this;
    }

    /** Keeps a callout that may also stand on a part of the thing. */
    public View calloutWithin(Box part, double x, double y, Content content, double angle) {
        callouts.add(new Callout(projection.of(x, y), content, angle, projection.of(part).grown(-0.8)));
        return this;
    }

    /** What it has a dimension for. */
    public Set<String> symbols() {
        return Collections.unmodifiableSet(symbols);
    }

    /** Says that a symbol of the table is shown here otherwise than by a dimension. */
    public View shows(String symbol) {
        symbols.add(symbol);
        return this;
    }

    public View titled(String text) {
        this.title = text;
        return this;
    }

    /** Places everything. */
    public FinishedView finish() {
        var beside = placedNumbers();
        var arrangement = new Arrangement(room, canvas.thing(), bounds);
        var placed = arrangement.dimensions(dimensions);
        placed.raw(beside.toString());
        arrangement.callouts(placed, callouts);
        if (title != null) {
            arrangement.title(placed, title, name == Name.BOTTOM || name == Name.DETAIL);
        }
        return new FinishedView(name, scale(), canvas.thing(), arrangement.bounds(), room.labels(),
                Collections.unmodifiableSet(symbols),
                "<g class=\"view\" id=\"v-" + name.name().toLowerCase(Locale.ROOT) + "\" data-scale=\""
                        + new Markup().number(scale()) + "\"",
                "stroke=\"currentColor\" stroke-width=\"0.5\" fill=\"none\">" + shapes + placed + "</g>");
    }
}

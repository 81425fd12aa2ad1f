package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;

/**
 * A preview as SVG: the board from above, one group per layer with its name as class, so that a page can show and hide them. Lands
 * carry {@code data-pin}. No styles, no scripts, nothing from outside.
 */
public final class LandPatternDrawing {

    /** From this many lands on numbers would only blacken the picture. */
    private static final int MOST_NUMBERS = 2500;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final FootprintIdentity identity;
    private final LandPattern pattern;
    private final DrawingFrame frame;
    private final Markup svg = new Markup();

    private LandPatternDrawing(FootprintIdentity identity, LandPattern pattern) {
        this.identity = identity;
        this.pattern = pattern;
        this.frame = DrawingFrame.around(pattern);
    }

    /** The picture, in UTF-8 text. */
    public static String draw(FootprintIdentity identity, LandPattern pattern) {
        return new LandPatternDrawing(identity, pattern).draw();
    }

    private String draw() {
        var view = frame.view();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox",
                numbers(view.left(), view.top(), view.width(), view.height()), "width", frame.pixelWidth(), "height",
                frame.pixelHeight(), "role", "img", "color", "#111", "font-family", "sans-serif", "stroke-linejoin",
                "round");
        svg.textLeaf("title", identity.name(pattern.rules()));
        svg.textLeaf("desc", describe());
        svg.leaf("rect", "class", "sheet", "x", view.left(), "y", view.top(), "width", view.width(), "height",
                view.height(), "fill", "#fff");
        grid();
        copper();
        mask();
        paste();
        fabrication();
        terminals();
        silkscreen();
        courtyard();
        labels();
        caption();
        return svg.close().end();
    }

    private String describe() {
        var first = Silkscreen.first(pattern);
        return "Land pattern in top view, %d lands, land %s at %s, %s mm from the centre of the body; %s".formatted(
                pattern.lands().size(), first.number(), Markup.number(first.x()), Markup.number(first.y()),
                identity.description(pattern.rules()));
    }

    private void grid() {
        var path = frame.gridPath();
        svg.open("g", "class", "layer grid", "stroke", "#000", "stroke-opacity", "0.13", "stroke-width", frame.hair(),
                "fill", "none");
        svg.leaf("path", "d", path).close();
        var reach = frame.unit().multiply(new BigDecimal("1.5"));
        svg.open("g", "class", "origin", "stroke", "#000", "stroke-opacity", "0.5", "stroke-width", frame.hair());
        svg.leaf("path", "d", "M" + numbers(reach.negate(), BigDecimal.ZERO) + "H" + Markup.number(reach) + "M"
                + numbers(BigDecimal.ZERO, reach.negate()) + "V" + Markup.number(reach)).close();
    }

    private void copper() {
        var first = Silkscreen.first(pattern);
        svg.open("g", "class", "layer copper");
        for (var land : pattern.lands()) {
            svg.open("g", "class", land.equals(first) ? "land pin-one" : "land", "data-pin", land.number());
            shape(land, BigDecimal.ZERO, "fill", land.equals(first) ? "#0b5f8a" : "#c47a34");
            svg.close();
        }
        var box = first.box().grown(frame.unit().multiply(new BigDecimal("0.3")));
        svg.leaf("rect", "class", "pin-one", "x", box.left(), "y", box.top(), "width", box.width(), "height",
                box.height(),
                "fill", "none", "stroke", "#0b5f8a", "stroke-width", frame.hair().multiply(TWO)).close();
    }

    private void mask() {
        svg.open("g", "class", "layer mask", "fill", "none", "stroke", "#2e7d32", "stroke-width", frame.hair(),
                "stroke-dasharray", numbers(frame.hair().multiply(new BigDecimal("4")), frame.hair().multiply(TWO)));
        for (var land : pattern.lands()) {
            var margin = land.maskMargin();
            shape(land, margin == null ? BigDecimal.ZERO : margin);
        }
        svg.close();
    }

    private void paste() {
        svg.open("g", "class", "layer paste", "fill", "#9aa0a6", "fill-opacity", "0.45");
        pattern.paste().forEach(opening -> shape(opening, BigDecimal.ZERO));
        svg.close();
    }

    private void fabrication() {
        svg.open("g", "class", "layer fab", "fill", "none", "stroke", "#555", "stroke-width", frame.line("0.1"));
        svg.leaf("path", "d", closed(FabricationOutline.of(pattern))).close();
    }

    private void terminals() {
        svg.open("g", "class", "layer terminals", "fill", "#fff", "fill-opacity", "0.25", "stroke", "#111",
                "stroke-opacity", "0.7", "stroke-width", frame.hair());
        pattern.terminals().forEach(terminal -> shape(terminal, BigDecimal.ZERO));
        svg.close();
    }

    private void silkscreen() {
        svg.open("g", "class", "layer silk", "fill", "none", "stroke", "#7a6a00", "stroke-width", Silkscreen.LINE,
                "stroke-linecap", "round");
        for (var line : Silkscreen.lines(pattern)) {
            svg.leaf("path", "d", "M" + at(line.from()) + "L" + at(line.to()));
        }
        PinOneMark.triangle(pattern).ifPresent(mark -> svg.leaf("path", "class", "mark", "d", closed(mark), "fill",
                "#7a6a00", "stroke", "none"));
        svg.close();
    }

    private void courtyard() {
        var box = pattern.courtyard();
        svg.open("g", "class", "layer courtyard", "fill", "none", "stroke", "#a3168e", "stroke-width",
                frame.line("0.05"));
        svg.leaf("rect", "x", box.left(), "y", box.top(), "width", box.width(), "height", box.height()).close();
    }

    private void labels() {
        if (pattern.lands().size() > MOST_NUMBERS) {
            return;
        }
        svg.open("g", "class", "labels", "transform", "scale(0.01)", "fill", "#fff", "text-anchor", "middle",
                "font-weight", "bold");
        pattern.lands().forEach(this::label);
        svg.close();
    }

    /** Along the land, as large as it allows. */
    private void label(Land land) {
        var upright = land.height().compareTo(land.width()) > 0;
        var along = upright ? land.height() : land.width();
        var across = upright ? land.width() : land.height();
        var letters = BigDecimal.valueOf(Math.max(1, land.number().length()));
        var fitting = along.multiply(new BigDecimal("0.85"))
                .divide(letters.multiply(new BigDecimal("0.62")), 3, RoundingMode.DOWN);
        var size = across.multiply(new BigDecimal("0.72")).min(fitting).min(frame.unit().multiply(new BigDecimal("3")));
        var x = text(land.x());
        var y = text(land.y().add(size.multiply(new BigDecimal("0.35"))));
        if (upright && land.number().length() > 1) {
            svg.textLeaf("text", land.number(), "x", x, "y", y, "font-size", text(size), "transform",
                    "rotate(-90 " + x + " " + text(land.y()) + ")");
        } else {
            svg.textLeaf("text", land.number(), "x", x, "y", y, "font-size", text(size));
        }
    }

    /** Text is set at a hundredth of its size and coordinates: browsers and others cannot set type of less than a unit. */
    private static String text(BigDecimal amount) {
        return Markup.number(amount.multiply(HUNDRED));
    }

    private void caption() {
        svg.open("g", "class", "caption", "transform", "scale(0.01)", "fill", "currentColor", "font-size",
                text(frame.letter()));
        var y = frame.captionTop();
        for (var line : Caption.lines(identity, pattern, frame.gridStep())) {
            svg.textLeaf("text", line, "x", text(frame.view().left().add(frame.letter())), "y", text(y));
            y = y.add(frame.letter().multiply(new BigDecimal("1.4")));
        }
        svg.close();
    }

    private void shape(Land land, BigDecimal margin, Object... attributes) {
        var box = land.box().grown(margin);
        switch (land.shape()) {
            case CIRCLE -> svg.leaf("circle", and(attributes, "cx", land.x(), "cy", land.y(), "r",
                    box.width().multiply(HALF)));
            case ROUNDED_RECTANGLE -> svg.leaf("rect", and(attributes, "x", box.left(), "y", box.top(), "width",
                    box.width(), "height", box.height(), "rx", land.cornerRadius()));
        }
    }

    private static Object[] and(Object[] attributes, Object... more) {
        var all = new Object[attributes.length + more.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(attributes, 0, all, more.length, attributes.length);
        return all;
    }

    private static String closed(List<Point> points) {
        return "M" + String.join("L", points.stream().map(LandPatternDrawing::at).toList()) + "Z";
    }

    private static String at(Point point) {
        return numbers(point.x(), point.y());
    }

    private static String numbers(BigDecimal... amounts) {
        return String.join(" ", List.of(amounts).stream().map(Objects::requireNonNull).map(Markup::number).toList());
    }

}

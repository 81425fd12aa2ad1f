package org.packstd.standards.drawing.plot;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.plot.Shape.Circle;
import org.packstd.standards.drawing.plot.Shape.Path;
import org.packstd.standards.drawing.plot.Shape.Words;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.Scale;

/** Takes the SVG of the drawing kit apart. An instance is used once. */
final class PlotReader {

    private static final double CAPS = 1 / new Lettering(1, false).fontSize();
    /** In mm. Of narrower fields nobody sees how many there are, and what is left of their width says it no more. */
    private static final double NARROWEST = 0.05;

    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private String title = "";
    private String description = "";
    private double width;
    private double height;

    /**
     * What a group hands down to what is in it.
     *
     * @param pattern that it is a part of; empty for what is drawn where it is
     */
    private record Group(Role role, @Nullable PlacedView view, double x, double y, boolean line, double width,
            List<Double> dashes, String fill, double opacity, String pattern) {

        Group in(String other) {
            return new Group(role, view, x, y, line, width, dashes, fill, opacity, other);
        }
    }

    /** Equal circles in rows, each in the middle of a field. */
    private record Pattern(double fieldWidth, double radius, double lineWidth) {}

    Plot read(String svg) {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new StringReader(svg));
            groups.push(new Group(Role.SHEET, null, 0, 0, false, 1, List.of(), "none", 1, ""));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader);
                    case XMLStreamConstants.END_ELEMENT -> groups.pop();
                    default -> {
                        // blanks between elements
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("the drawing kit wrote what is no XML", broken);
        }
        return new Plot(title, description, width, height, marks);
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        var element = reader.getLocalName();
        var group = inherit(reader);
        switch (element) {
            case "title", "desc", "text" -> {
                boolean ofDrawing = groups.size() == 2;
                words(element, group, reader, ofDrawing);
                return; // its text is read up to its end
            }
            case "svg" -> {
                width = millimetres(reader, "width");
                height = millimetres(reader, "height");
            }
            case "g", "defs" -> {
                // what it hands down is read
            }
            case "pattern" -> {
                group = group.in(required(reader, "id"));
                patterns.put(group.pattern, new Pattern(number(reader, "width", 0), 0, 0));
            }
            case "circle" -> circle(group, reader);
            case "rect" -> rectangle(group, reader);
            case "path" -> path(group, reader);
            default -> throw new IllegalStateException("<" + element + "> is none of our elements");
        }
        groups.push(group);
    }

    private Group inherit(XMLStreamReader reader) {
        var outer = groups.element();
        double x = outer.x;
        double y = outer.y;
        var view = outer.view;
        var role = role(reader, outer.role);
        if (isClass(reader, "view")) {
            var place = required(reader, "transform").replaceAll("[^-0-9. ]", "").strip().split(" ");
            x += Double.parseDouble(place[0]);
            y += Double.parseDouble(place[1]);
            view = new PlacedView(required(reader, "id"), Scale.nearest(number(reader, "data-scale", 1)));
        }
        var stroke = reader.getAttributeValue(null, "stroke");
        var dashes = reader.getAttributeValue(null, "stroke-dasharray");
        var fill = reader.getAttributeValue(null, "fill");
        return new Group(role, view, x, y, stroke == null ? outer.line : !"none".equals(stroke),
                number(reader, "stroke-width", outer.width), dashes == null ? outer.dashes : lengths(dashes),
                fill == null ? outer.fill : fill,
                number(reader, "fill-opacity", fill == null ? outer.opacity : 1), outer.pattern);
    }

    private static Role role(XMLStreamReader reader, Role outer) {
        if (reader.getAttributeValue(null, "data-pin") != null) {
            return Role.TERMINAL;
        }
        var word = reader.getAttributeValue(null, "class");
        return switch (word == null ? "" : word) {
            case "view" -> Role.EDGE;
            case "dim", "dim fcf", "datum" -> Role.DIMENSION;
            case "note" -> Role.NOTE;
            case "centre" -> Role.CENTRE;
            case "detail" -> Role.RING;
            case "other" -> Role.OTHER;
            case "table" -> Role.TABLE;
            case "notes" -> Role.NOTES;
            case "title-block" -> Role.TITLE;
            case "status" -> Role.STATUS;
            default -> outer;
        };
    }

    private static boolean isClass(XMLStreamReader reader, String name) {
        return name.equals(reader.getAttributeValue(null, "class"));
    }

    private void words(String element, Group group, XMLStreamReader reader, boolean ofDrawing)
            throws XMLStreamException {
        if ("text".equals(element)) {
            double x = group.x + number(reader, "x", 0);
            double y = group.y + number(reader, "y", 0);
            double capHeight = number(reader, "font-size", 0) * CAPS;
            boolean bold = reader.getAttributeValue(null, "font-weight") != null;
            var anchor = switch (String.valueOf(reader.getAttributeValue(null, "text-anchor"))) {
                case "middle" -> Words.Anchor.MIDDLE;
                case "end" -> Words.Anchor.END;
                default -> Words.Anchor.START;
            };
            var role = group.role == Role.EDGE ? Role.NOTE : group.role;
            marks.add(new Mark(new Words(reader.getElementText(), x, y, capHeight, bold, anchor),
                    new Ink(0, List.of(), Ink.Fill.INK, group.opacity), role, group.view));
            return;
        }
        var text = reader.getElementText();
        if (ofDrawing && "title".equals(element)) {
            title = text;
        } else if (ofDrawing) {
            description = text;
        }
    }

    private void circle(Group group, XMLStreamReader reader) {
        double radius = number(reader, "r", 0);
        if (!group.pattern.isEmpty()) {
            patterns.computeIfPresent(group.pattern,
                    (_, found) -> new Pattern(found.fieldWidth, radius, group.width));
            return;
        }
        add(group, new Circle(group.x + number(reader, "cx", 0), group.y + number(reader, "cy", 0), radius));
    }

    private void rectangle(Group group, XMLStreamReader reader) {
        double left = group.x + number(reader, "x", 0);
        double top = group.y + number(reader, "y", 0);
        double right = left + number(reader, "width", 0);
        double bottom = top + number(reader, "height", 0);
        add(group, new Path(List.of(new Run(List.of(new Vertex(left, top), new Vertex(right, top),
                new Vertex(right, bottom), new Vertex(left, bottom)), true))));
    }

    private void path(Group group, XMLStreamReader reader) {
        var runs = PathData.read(required(reader, "d")).stream().map(run -> run.shifted(group.x, group.y)).toList();
        if (group.fill.startsWith("url(#")) {
            var filling = patterns.get(group.fill.substring(5, group.fill.length() - 1));
            runs.forEach(run -> row(group, run, filling));
        } else if (!runs.isEmpty()) {
            add(group, new Path(runs));
        }
    }

    /** A run of fields: places follow from its ends, so that nothing that was rounded adds up. */
    private void row(Group group, Run run, @Nullable Pattern filling) {
        if (filling == null) {
            throw new IllegalStateException("a filling before its pattern");
        }
        double left = run.vertices().getFirst().x();
        double right = run.vertices().get(1).x();
        double y = (run.vertices().get(1).y() + run.vertices().get(2).y()) / 2;
        long count = Math.max(1, Math.round((right - left) / Math.max(filling.fieldWidth, NARROWEST)));
        for (int i = 0; i < count; i++) {
            marks.add(new Mark(new Circle(left + (right - left) * (i + 0.5) / count, y, filling.radius),
                    new Ink(filling.lineWidth, List.of(), Ink.Fill.NONE, 1), Role.TERMINAL, group.view));
        }
    }

    private void add(Group group, Shape shape) {
        var fill = switch (group.fill) {
            case "none" -> Ink.Fill.NONE;
            case "#fff" -> Ink.Fill.SHEET;
            default -> Ink.Fill.INK;
        };
        marks.add(new Mark(shape, new Ink(group.line ? group.width : 0, group.dashes, fill, group.opacity), group.role,
                group.view));
    }

    private static double millimetres(XMLStreamReader reader, String name) {
        return Double.parseDouble(required(reader, name).replace("mm", ""));
    }

    private static double number(XMLStreamReader reader, String name, double otherwise) {
        var written = reader.getAttributeValue(null, name);
        return written == null ? otherwise : Double.parseDouble(written);
    }

    private static List<Double> lengths(String written) {
        return Arrays.stream(written.strip().split(" ")).map(Double::valueOf).toList();
    }

    private static String required(XMLStreamReader reader, String name) {
        var written = reader.getAttributeValue(null, name);
        if (written == null) {
            throw new IllegalStateException("no " + name + " where there must be one");
        }
        return written;
    }
}

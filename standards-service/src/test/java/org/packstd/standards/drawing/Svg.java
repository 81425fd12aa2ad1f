package org.packstd.standards.drawing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Point;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawing read back by an ordinary XML parser. */
final class Svg {

    /** Coordinates have three decimals. */
    static final Offset<Double> PRECISELY = Offset.offset(0.0011);

    private static final Pattern MEASURE = Pattern.compile("M(\\S+) (\\S+)L(\\S+) (\\S+)");
    private static final Pattern CORNER = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)(?=[A-Z]|$)");
    private static final Pattern TRANSLATE = Pattern.compile("translate\\((\\S+) (\\S+)\\)");

    private final Document document;

    private Svg(Document document) {
        this.document = document;
    }

    /** @throws AssertionError if it is not well-formed */
    static Svg of(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Svg(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (Exception broken) {
            throw new AssertionError("not well-formed: " + broken.getMessage(), broken);
        }
    }

    private List<Element> all() {
        var nodes = document.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> within(Element parent) {
        var nodes = parent.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static boolean isOf(Element element, String kind) {
        return List.of(element.getAttribute("class").split(" ")).contains(kind);
    }

    Set<String> elements() {
        return new TreeSet<>(all().stream().map(Element::getTagName).toList());
    }

    Set<String> attributes() {
        var names = new TreeSet<String>();
        for (var element : all()) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                names.add(attributes.item(i).getNodeName());
            }
        }
        return names;
    }

    Set<String> classes() {
        return new TreeSet<>(all().stream().flatMap(element -> Pattern.compile(" ")
                .splitAsStream(element.getAttribute("class"))).toList());
    }

    String title() {
        return document.getElementsByTagName("title").item(0).getTextContent();
    }

    Box viewBox() {
        var numbers = document.getDocumentElement().getAttribute("viewBox").split(" ");
        return new Box(0, 0, Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3]));
    }

    /** The letters of all groups of a kind. */
    List<String> letters(String kind) {
        return all().stream().filter(element -> isOf(element, kind)).map(element -> element.getAttribute("data-sym"))
                .toList();
    }

    /** The letters of the rows of the tables of dimensions and tolerances. */
    List<String> rows() {
        return all().stream().filter(element -> isOf(element, "row") && !isOf(element, "data"))
                .map(element -> element.getAttribute("data-sym")).toList();
    }

    List<List<String>> rowTexts(String letter) {
        return all().stream().filter(element -> isOf(element, "row") && element.getAttribute("data-sym").equals(letter))
                .map(row -> within(row).stream().filter(cell -> cell.getTagName().equals("text"))
                        .map(Element::getTextContent).toList())
                .toList();
    }

    /** Letters of the dimensions that carry the mark of a change. */
    Set<String> changed() {
        return new TreeSet<>(all().stream().filter(element -> isOf(element, "dim"))
                .filter(group -> within(group).stream().anyMatch(each -> isOf(each, "changed")))
                .map(group -> group.getAttribute("data-sym")).toList());
    }

    private Element view(String id) {
        return all().stream().filter(element -> element.getAttribute("id").equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no view " + id));
    }

    Point origin(String view) {
        var match = TRANSLATE.matcher(view(view).getAttribute("transform"));
        if (!match.find()) {
            throw new AssertionError("no place: " + view);
        }
        return new Point(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)));
    }

    /** How long the first dimension of that letter is in the thing, by its line and the scale of the view. */
    double measured(String view, String letter) {
        var line = within(view(view)).stream()
                .filter(element -> isOf(element, "dim") && element.getAttribute("data-sym").equals(letter))
                .flatMap(group -> within(group).stream()).filter(element -> isOf(element, "measure")).findFirst()
                .orElseThrow(() -> new AssertionError("no dimension " + letter));
        var match = MEASURE.matcher(line.getAttribute("d"));
        if (!match.matches()) {
            throw new AssertionError("no line: " + line.getAttribute("d"));
        }
        double length = Math.hypot(Double.parseDouble(match.group(3)) - Double.parseDouble(match.group(1)),
                Double.parseDouble(match.group(4)) - Double.parseDouble(match.group(2)));
        return length / Double.parseDouble(view(view).getAttribute("data-scale"));
    }

    /** The middle of every terminal that is drawn as a path, from the middle of its view. */
    Map<String, Point> pins() {
        var pins = new LinkedHashMap<String, Point>();
        for (var element : all()) {
            if (!element.getAttribute("data-pin").isEmpty() && element.getTagName().equals("path")) {
                pins.put(element.getAttribute("data-pin"), extent(element.getAttribute("d")));
            }
        }
        return pins;
    }

    /** The middle of the corners of a path of absolute commands; arcs end in corners. */
    private static Point extent(String path) {
        var box = Box.NOTHING;
        var corner = CORNER.matcher(path);
        while (corner.find()) {
            double x = Double.parseDouble(corner.group(1));
            double y = Double.parseDouble(corner.group(2));
            box = box.union(new Box(x, y, x, y));
        }
        return new Point(box.centreX(), box.centreY());
    }

    /** Texts outside of dimensions and notes that are a number, with the box that they cover. */
    Map<Box, String> numbersOf(String view) {
        var numbers = new LinkedHashMap<Box, String>();
        for (var element : within(view(view))) {
            var text = element.getTextContent();
            if (element.getTagName().equals("text") && element.getParentNode().equals(view(view))
                    && text.matches("[0-9]+")) {
                double size = Double.parseDouble(element.getAttribute("font-size"));
                double x = Double.parseDouble(element.getAttribute("x"));
                double y = Double.parseDouble(element.getAttribute("y"));
                numbers.put(new Box(x - 0.3 * size * text.length(), y - 0.7 * size, x + 0.3 * size * text.length(), y),
                        text);
            }
        }
        return numbers;
    }

    /** The straight lines of dimensions, as boxes without width. */
    List<Box> dimensionLinesOf(String view) {
        return within(view(view)).stream().filter(element -> isOf(element, "dim"))
                .flatMap(group -> within(group).stream()).map(element -> MEASURE.matcher(element.getAttribute("d")))
                .filter(Matcher::matches)
                .map(line -> Box.around(Double.parseDouble(line.group(1)), Double.parseDouble(line.group(2)),
                        Double.parseDouble(line.group(3)), Double.parseDouble(line.group(4))))
                .toList();
    }

    /** What is written in the groups of a kind. */
    List<String> textsOf(String kind) {
        return all().stream().filter(element -> isOf(element, kind)).flatMap(group -> within(group).stream())
                .filter(element -> element.getTagName().equals("text")).map(Element::getTextContent).toList();
    }

    /** The first cell of each row of the table of data, by its name. */
    Map<String, Set<String>> dataLabels() {
        var labels = new TreeMap<String, Set<String>>();
        all().stream().filter(element -> isOf(element, "row") && isOf(element, "data"))
                .forEach(row -> labels.computeIfAbsent(within(row).stream()
                        .filter(cell -> cell.getTagName().equals("text")).findFirst().orElseThrow().getTextContent(),
                        _ -> new TreeSet<>()).add(row.getAttribute("data-sym")));
        return labels;
    }

    /** The middle of a round terminal, from the middle of its view. */
    Point pin(String number) {
        var pin = all().stream().filter(element -> element.getAttribute("data-pin").equals(number)).findFirst()
                .orElseThrow(() -> new AssertionError("no terminal " + number));
        return new Point(Double.parseDouble(pin.getAttribute("cx")), Double.parseDouble(pin.getAttribute("cy")));
    }
}

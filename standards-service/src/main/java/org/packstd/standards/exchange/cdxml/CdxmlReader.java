package org.packstd.standards.exchange.cdxml;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Dimension;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Header;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Pin;
import org.packstd.standards.problem.Problem;

/**
 * Reads CDXML; an instance is used once. No document type, no entity, nothing from outside is ever looked at, and depth,
 * elements, texts and pins are bounded.
 */
final class CdxmlReader {

    static final int MOST_PINS = 10_000;
    private static final int DEEPEST = 8;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_PATHS = 100;

    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Map<String, BigDecimal> UM_PER = Map.of("um", BigDecimal.ONE, "\u00B5m", BigDecimal.ONE,
            "\u03BCm", BigDecimal.ONE, "mm", BigDecimal.valueOf(1000), "nm", new BigDecimal("0.001"));
    private static final Set<String> TAKEN = Set.of("/cdxml/id", "/cdxml/mpn", "/cdxml/opn", "/cdxml/version",
            "/cdxml/date", "/cdxml/authors/name", "/cdxml/mech/io/count/pop", "/cdxml/mech/io/count/unpop");
    private static final Pattern DIMENSION = Pattern.compile(
            "/cdxml/mech/(width|length|thickness|io/pitch|io/thickness|io/diameter)/(min|typ|max|tol|unit)");
    private static final Pattern PIN = Pattern.compile("/cdxml/io/pin/(pnum|position/(x|y|unit))");

    private final ArrayDeque<String> open = new ArrayDeque<>();
    private final Map<String, String> taken = new LinkedHashMap<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final Map<String, String> firstLeft = new LinkedHashMap<>();
    private final List<Pin> pins = new ArrayList<>();
    private final Map<String, String> pin = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** @param omissions elements that say what a variation has no place for */
    record Reading(CdxmlPackage said, List<Omission> omissions) {}

    /** @throws Problem if it is no CDXML, or more than anybody needs */
    static Reading read(String document) {
        try {
            return new CdxmlReader().all(factory().createXMLStreamReader(new StringReader(document)));
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw Problem.malformed("body",
                    at == null ? "broken" : "broken at line " + at.getLineNumber() + ", column " + at.getColumnNumber(),
                    "well-formed XML without a document type");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory(); // of the JDK, whatever else is on the class path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private Reading all(XMLStreamReader xml) throws XMLStreamException {
        var elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Problem.malformed("body", "a document type or an entity", "XML without either");
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml.getLocalName());
                    require(++elements <= MOST_ELEMENTS, "elements", elements, MOST_ELEMENTS);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                }
            }
        }
        return new Reading(said(), omissions());
    }

    private static void require(boolean held, String what, int given, int most) {
        if (!held) {
            throw Problem.malformed("body", given + " " + what, "at most " + most);
        }
    }

    private void begin(String name) {
        if (open.isEmpty() && !name.equals("cdxml")) {
            throw Problem.malformed("body", "<" + name + ">", "a document whose root is <cdxml>");
        }
        open.addLast(name);
        text.setLength(0);
        require(open.size() <= DEEPEST, "levels", open.size(), DEEPEST);
    }

    private void add(String characters) {
        text.append(characters);
        require(text.length() <= LONGEST_TEXT, "characters in one element", text.length(), LONGEST_TEXT);
    }

    private void end() {
        var path = "/" + String.join("/", open);
        open.removeLast();
        var value = text.toString().strip();
        text.setLength(0);
        if (path.equals("/cdxml/io/pin")) {
            pins.add(new Pin(required("pnum"), position("x"), position("y")));
            pin.clear();
            require(pins.size() <= MOST_PINS, "pins", pins.size(), MOST_PINS);
        } else if (!value.isEmpty()) {
            take(path, value);
        }
    }

    private void take(String path, String value) {
        var ofPin = PIN.matcher(path);
        if (ofPin.matches()) {
            pin.put(ofPin.group(2) == null ? ofPin.group(1) : ofPin.group(2), value);
        } else if (TAKEN.contains(path) || DIMENSION.matcher(path).matches()) {
            if (taken.put(path, value) != null) {
                throw Problem.malformed(path, value, "once in a document");
            }
        } else if (left.size() < MOST_PATHS || left.containsKey(path)) {
            left.merge(path, 1, Integer::sum);
            firstLeft.putIfAbsent(path, value);
        }
    }

    private String required(String part) {
        var value = pin.get(part);
        if (value == null) {
            throw Problem.malformed("/cdxml/io/pin/" + part, null, "a value for each pin");
        }
        return value;
    }

    private BigDecimal position(String axis) {
        return figure("/cdxml/io/pin/position/" + axis, required(axis)).multiply(
                unit("/cdxml/io/pin/position/unit", pin.get("unit")));
    }

    private CdxmlPackage said() {
        var header = new Header(text("id"), text("mpn"), text("opn"), text("version"), text("date"),
                text("authors/name"));
        return new CdxmlPackage(header, dimension("width"), dimension("length"), dimension("thickness"),
                dimension("io/pitch"), dimension("io/thickness"), dimension("io/diameter"), count("pop"),
                count("unpop"), List.copyOf(pins));
    }

    private String text(String name) {
        return taken.getOrDefault("/cdxml/" + name, "");
    }

    private @Nullable Integer count(String name) {
        var path = "/cdxml/mech/io/count/" + name;
        var value = taken.get(path);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,5}")) {
            throw Problem.malformed(path, value, "a count");
        }
        return Integer.valueOf(value);
    }

    private @Nullable Dimension dimension(String name) {
        var path = "/cdxml/mech/" + name;
        var factor = unit(path + "/unit", taken.get(path + "/unit"));
        var typical = amount(path + "/typ", factor);
        var tolerance = amount(path + "/tol", factor);
        var min = amount(path + "/min", factor);
        var max = amount(path + "/max", factor);
        if (typical != null && tolerance != null) {
            min = Objects.requireNonNullElse(min, typical.subtract(tolerance));
            max = Objects.requireNonNullElse(max, typical.add(tolerance));
        }
        return min == null && typical == null && max == null ? null : new Dimension(min, typical, max);
    }

    private @Nullable BigDecimal amount(String path, BigDecimal factor) {
        var value = taken.get(path);
        return value == null ? null : figure(path, value).multiply(factor);
    }

    private static BigDecimal figure(String path, String value) {
        if (!FIGURE.matcher(value).matches()) {
            throw Problem.malformed(path, value, "a number of at most nine digits");
        }
        return new BigDecimal(value);
    }

    private static BigDecimal unit(String path, @Nullable String written) {
        var factor = UM_PER.get(written == null ? "um" : written);
        if (factor == null) {
            throw Problem.malformed(path, written, "um, mm or nm");
        }
        return factor;
    }

    private List<Omission> omissions() {
        return left.entrySet()
                .stream()
                .map(each -> Omission.of(each.getKey(),
                        firstLeft.get(each.getKey()) + (each.getValue() > 1 ? " (" + each.getValue() + " times)" : ""),
                        "Says nothing of the outline", "与外形无关"))
                .toList();
    }
}

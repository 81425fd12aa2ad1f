package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.packstd.standards.landpattern.Box;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;

/**
 * An IPC-2581 revision C document with one step that holds one package: padstacks, outline, land pattern, silkscreen, assembly
 * drawing, pins and height. In IPC-2581 y is up, so it is negated here.
 */
public final class Ipc2581Package {

    private static final String COPPER = "F.Cu";
    private static final String PASTE = "F.Paste";
    private static final String MASK = "F.Mask";
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal DEGREE = new BigDecimal("0.001");

    private final FootprintIdentity identity;
    private final LandPattern pattern;
    private final String name;
    private final Markup xml = new Markup();
    private final Map<Form, String> forms = new LinkedHashMap<>();

    /** What lands have in common that share a padstack. */
    private record Form(Land.Kind kind, Land.Shape shape, BigDecimal width, BigDecimal height, BigDecimal radius,
            BigDecimal margin) {}

    private Ipc2581Package(FootprintIdentity identity, LandPattern pattern) {
        this.identity = identity;
        this.pattern = pattern;
        this.name = identity.name(pattern.rules());
        pattern.lands().forEach(land -> forms.computeIfAbsent(form(land), _ -> "land-" + (forms.size() + 1)));
    }

    /** The document, in UTF-8 text. */
    public static String write(FootprintIdentity identity, LandPattern pattern) {
        return new Ipc2581Package(identity, pattern).write();
    }

    private String write() {
        xml.open("IPC-2581", "revision", "C", "xmlns", "http://webstds.ipc.org/2581");
        content();
        xml.open("Ecad", "name", name).leaf("CadHeader", "units", "MILLIMETER").open("CadData");
        layer(COPPER, "CONDUCTOR");
        layer(MASK, "SOLDERMASK");
        layer(PASTE, "PASTEMASK");
        layer("F.SilkS", "SILKSCREEN");
        step();
        return xml.close().close().close().end();
    }

    private void content() {
        xml.open("Content", "roleRef", "owner").leaf("FunctionMode", "mode", "ASSEMBLY");
        xml.leaf("StepRef", "name", name);
        for (var layer : List.of(COPPER, MASK, PASTE, "F.SilkS")) {
            xml.leaf("LayerRef", "name", layer);
        }
        xml.open("DictionaryStandard", "units", "MILLIMETER");
        forms.forEach((form, id) -> {
            primitive(id, form, form.width(), form.height());
            primitive(id + "-mask", form, form.width().add(form.margin()).add(form.margin()),
                    form.height().add(form.margin()).add(form.margin()));
        });
        xml.close().open("DictionaryLineDesc", "units", "MILLIMETER");
        lineDescription("outline", new BigDecimal("0.1"));
        lineDescription("silkscreen", Silkscreen.LINE);
        xml.close().close();
    }

    private void primitive(String id, Form form, BigDecimal width, BigDecimal height) {
        xml.open("EntryStandard", "id", id);
        switch (form.shape()) {
            case CIRCLE -> xml.leaf("Circle", "diameter", exact(width));
            case ROUNDED_RECTANGLE -> xml.leaf("RectRound", "width", exact(width), "height", exact(height), "radius",
                    exact(form.radius()), "upperRight", "true", "upperLeft", "true", "lowerRight", "true", "lowerLeft",
                    "true");
        }
        xml.close();
    }

    private void lineDescription(String id, BigDecimal width) {
        xml.open("EntryLineDesc", "id", id).leaf("LineDesc", "lineEnd", "ROUND", "lineWidth", exact(width)).close();
    }

    private void layer(String layer, String function) {
        xml.leaf("Layer", "name", layer, "layerFunction", function, "side", "TOP", "polarity", "POSITIVE");
    }

    private void step() {
        xml.open("Step", "name", name, "type", "BOARD");
        attribute("Designation", identity.designation());
        attribute("Revision", identity.revision());
        attribute("Variation", identity.code());
        attribute("ContentHash", identity.contentHash());
        forms.forEach(this::padstack);
        xml.leaf("Datum", "x", "0", "y", "0").open("Profile");
        polygon(corners(pattern.courtyard()));
        xml.close();
        packaged();
        xml.close();
    }

    private void attribute(String key, String value) {
        xml.leaf("NonstandardAttribute", "name", key, "value", value, "type", "STRING");
    }

    /** The openings of an exposed pad are smaller than it and are not in its padstack. */
    private void padstack(Form form, String id) {
        xml.open("PadStackDef", "name", id);
        padDefinition(COPPER, id);
        padDefinition(MASK, id + "-mask");
        if (form.kind() == Land.Kind.TERMINAL) {
            padDefinition(PASTE, id);
        }
        xml.close();
    }

    private void padDefinition(String layer, String primitive) {
        xml.open("PadstackPadDef", "layerRef", layer, "padUse", "REGULAR")
                .leaf("Location", "x", "0", "y", "0")
                .leaf("StandardPrimitiveRef", "id", primitive)
                .close();
    }

    private void packaged() {
        var first = Silkscreen.first(pattern);
        var comment = identity.description(pattern.rules());
        var height = pattern.height();
        if (height == null) {
            xml.open("Package", "name", name, "type", type(), "pinOne", first.number(), "pinOneOrientation",
                    orientation(first), "comment", comment);
        } else {
            xml.open("Package", "name", name, "type", type(), "pinOne", first.number(), "pinOneOrientation",
                    orientation(first), "height", exact(height), "comment", comment);
        }
        outline(FabricationOutline.of(pattern));
        xml.leaf("PickupPoint", "x", "0", "y", "0").open("LandPattern");
        pattern.lands().forEach(land -> located("Pad", land, "padstackDefRef", id(land)));
        xml.close();
        silkscreen();
        xml.open("AssemblyDrawing");
        outline(FabricationOutline.of(pattern));
        xml.close();
        pattern.lands().forEach(land -> located("Pin", land, "number", land.number(), "type", "SURFACE",
                "electricalType", land.kind() == Land.Kind.TERMINAL ? "ELECTRICAL" : "MECHANICAL", "mountType",
                "SURFACE_MOUNT_PAD"));
        xml.close();
    }

    private void located(String element, Land land, Object... attributes) {
        xml.open(element, attributes)
                .leaf("Location", "x", exact(land.x()), "y", exact(land.y().negate()))
                .leaf("StandardPrimitiveRef", "id", id(land));
        if (element.equals("Pad")) {
            xml.leaf("PinRef", "pin", land.number());
        }
        xml.close();
    }

    private void outline(List<Point> points) {
        xml.open("Outline");
        polygon(points);
        xml.leaf("LineDescRef", "id", "outline").close();
    }

    private void silkscreen() {
        xml.open("SilkScreen");
        for (var line : Silkscreen.lines(pattern)) {
            marking(List.of(line.from(), line.to()));
        }
        PinOneMark.triangle(pattern)
                .ifPresent(mark -> marking(List.of(mark.get(0), mark.get(1), mark.get(2), mark.get(0))));
        xml.close();
    }

    private void marking(List<Point> points) {
        xml.open("Marking", "markingUsage", "NONE").leaf("Location", "x", "0", "y", "0").open("Polyline");
        segments(points);
        xml.leaf("LineDescRef", "id", "silkscreen").close().close();
    }

    private void polygon(List<Point> points) {
        xml.open("Polygon");
        segments(points);
        segment("PolyStepSegment", points.getFirst());
        xml.close();
    }

    private void segments(List<Point> points) {
        BiConsumer<String, Point> write = this::segment;
        write.accept("PolyBegin", points.getFirst());
        points.stream().skip(1).forEach(point -> write.accept("PolyStepSegment", point));
    }

    private void segment(String element, Point point) {
        xml.leaf(element, "x", exact(point.x()), "y", exact(point.y().negate()));
    }

    private static List<Point> corners(Box box) {
        return List.of(new Point(box.left(), box.top()), new Point(box.right(), box.top()),
                new Point(box.right(), box.bottom()), new Point(box.left(), box.bottom()));
    }

    private String type() {
        return switch (pattern.rules().landClass()) {
            case CHIP, CHIP_SMALL -> "CHIP";
            case MELF -> "MELF";
            case MOULDED -> "MOLDED";
            default -> "OTHER";
        };
    }

    /** Where the first land is, in the words of the schema. */
    private String orientation(Land first) {
        var vertical = position(first.y(), pattern.body().height(), "UPPER", "LOWER");
        var horizontal = position(first.x(), pattern.body().width(), "LEFT", "RIGHT");
        if (vertical.isEmpty()) {
            return horizontal.isEmpty() ? "CENTER" : horizontal + "_CENTER";
        }
        return vertical + "_" + (horizontal.isEmpty() ? "CENTER" : horizontal);
    }

    private static String position(BigDecimal at, BigDecimal size, String below, String above) {
        var relative = at.divide(size.multiply(HALF), 3, RoundingMode.HALF_EVEN);
        return relative.abs().compareTo(DEGREE.multiply(new BigDecimal("150"))) < 0
                ? ""
                : relative.signum() < 0 ? below : above;
    }

    private String id(Land land) {
        return Objects.requireNonNull(forms.get(form(land)));
    }

    private static Form form(Land land) {
        var margin = land.maskMargin();
        return new Form(land.kind(), land.shape(), land.width(), land.height(), land.cornerRadius(),
                margin == null ? BigDecimal.ZERO : margin);
    }

    /** Six decimals, as the exactness of a land pattern deserves. */
    private static String exact(BigDecimal amount) {
        var shown = amount.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}

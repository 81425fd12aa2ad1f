package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.dxf.Anchor;
import org.packstd.standards.dxf.Block;
import org.packstd.standards.dxf.DxfDrawing;
import org.packstd.standards.dxf.Entities;
import org.packstd.standards.dxf.Entities.Pen;
import org.packstd.standards.dxf.Layer;
import org.packstd.standards.dxf.Linetype;
import org.packstd.standards.dxf.Vertex;
import org.packstd.standards.landpattern.Box;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;

/**
 * A land pattern as DXF: the board from above in millimetres, the origin in the middle of the body, y up. Every layer of the
 * board is a layer; lands of one size are one block, which stands wherever there is one.
 */
public final class LandPatternDxf {

    private static final Layer COPPER = new Layer("COPPER", 30);
    private static final Layer MASK = new Layer("MASK", 3, new Linetype("MASK_EDGE", List.of(0.12, 0.06)));
    private static final Layer PASTE = new Layer("PASTE", 8);
    private static final Layer SILK = new Layer("SILK", 2);
    private static final Layer FAB = new Layer("FAB", 7);
    private static final Layer COURTYARD = new Layer("COURTYARD", 6);
    private static final Layer TERMINALS = new Layer("TERMINALS", 4);
    private static final Layer NUMBERS = new Layer("NUMBERS", 5);
    private static final List<Layer> LAYERS = List.of(COPPER, MASK, PASTE, SILK, FAB, COURTYARD, TERMINALS, NUMBERS);

    private final LandPattern pattern;
    private final DxfDrawing drawing;
    private final Map<Kind, Block> blocks = new LinkedHashMap<>();

    /** What makes two lands one block. */
    private record Kind(String prefix, BigDecimal width, BigDecimal height, Land.Shape shape, BigDecimal radius,
            @Nullable BigDecimal maskMargin) {

        static Kind of(String prefix, Land land) {
            var margin = land.maskMargin();
            return new Kind(prefix, land.width().stripTrailingZeros(), land.height().stripTrailingZeros(), land.shape(),
                    land.cornerRadius().stripTrailingZeros(), margin == null ? null : margin.stripTrailingZeros());
        }
    }

    private LandPatternDxf(FootprintIdentity identity, LandPattern pattern) {
        this.pattern = pattern;
        this.drawing = new DxfDrawing(List.of(identity.name(pattern.rules()), identity.description(pattern.rules()),
                "mm, board from above, origin in the middle of the body; a mask opening without a stated margin is as"
                        + " large as its land"),
                LAYERS);
    }

    /** The file, in ASCII. */
    public static String write(FootprintIdentity identity, LandPattern pattern) {
        return new LandPatternDxf(identity, pattern).write();
    }

    private String write() {
        var entities = drawing.entities();
        for (var land : pattern.lands()) {
            place(land, land.kind() == Land.Kind.TERMINAL ? "LAND" : "PAD");
        }
        pattern.paste().forEach(opening -> place(opening, "OPENING"));
        pattern.terminals().forEach(terminal -> place(terminal, "TERMINAL"));
        for (var line : Silkscreen.lines(pattern)) {
            entities.line(Pen.of(SILK), x(line.from().x()), y(line.from().y()), x(line.to().x()), y(line.to().y()));
        }
        PinOneMark.triangle(pattern).ifPresent(mark -> entities.filled(Pen.of(SILK), corners(mark)));
        entities.polyline(Pen.of(FAB), corners(FabricationOutline.of(pattern)), true);
        entities.polyline(Pen.of(COURTYARD), rectangle(pattern.courtyard()), true);
        pattern.lands().forEach(land -> number(entities, land));
        return drawing.write();
    }

    private void place(Land land, String prefix) {
        var block = blocks.computeIfAbsent(Kind.of(prefix, land), kind -> block(kind, land));
        var layer = switch (prefix) {
            case "OPENING" -> PASTE;
            case "TERMINAL" -> TERMINALS;
            default -> COPPER;
        };
        drawing.entities().insert(layer, block, x(land.x()), y(land.y()));
    }

    private Block block(Kind kind, Land land) {
        var block = drawing.block(kind.prefix + "_" + (blocks.size() + 1));
        switch (kind.prefix) {
            case "OPENING" -> shape(block.entities(), PASTE, land, BigDecimal.ZERO);
            case "TERMINAL" -> shape(block.entities(), TERMINALS, land, BigDecimal.ZERO);
            default -> {
                shape(block.entities(), COPPER, land, BigDecimal.ZERO);
                shape(block.entities(), MASK, land, Objects.requireNonNullElse(land.maskMargin(), BigDecimal.ZERO));
                if (land.kind() == Land.Kind.TERMINAL) { // an exposed pad has openings of its own
                    shape(block.entities(), PASTE, land, BigDecimal.ZERO);
                }
            }
        }
        return block;
    }

    /** Around the origin. */
    private static void shape(Entities to, Layer layer, Land land, BigDecimal margin) {
        double halfWidth = land.width().doubleValue() / 2 + margin.doubleValue();
        double halfHeight = land.height().doubleValue() / 2 + margin.doubleValue();
        switch (land.shape()) {
            case CIRCLE -> to.circle(Pen.of(layer), 0, 0, halfWidth);
            case ROUNDED_RECTANGLE -> to.polyline(Pen.of(layer), rounded(halfWidth, halfHeight,
                    Math.min(land.cornerRadius().doubleValue(), Math.min(halfWidth, halfHeight))), true);
        }
    }

    /** Against the clock, from the left end of the lower side. */
    private static List<Vertex> rounded(double halfWidth, double halfHeight, double radius) {
        if (radius <= 0) {
            return List.of(new Vertex(-halfWidth, -halfHeight), new Vertex(halfWidth, -halfHeight),
                    new Vertex(halfWidth, halfHeight), new Vertex(-halfWidth, halfHeight));
        }
        double x = halfWidth - radius;
        double y = halfHeight - radius;
        return List.of(new Vertex(-x, -halfHeight), new Vertex(x, -halfHeight, Vertex.QUARTER),
                new Vertex(halfWidth, -y), new Vertex(halfWidth, y, Vertex.QUARTER),
                new Vertex(x, halfHeight), new Vertex(-x, halfHeight, Vertex.QUARTER),
                new Vertex(-halfWidth, y), new Vertex(-halfWidth, -y, Vertex.QUARTER));
    }

    /** Along the land, as large as it allows. */
    private static void number(Entities to, Land land) {
        double width = land.width().doubleValue();
        double height = land.height().doubleValue();
        boolean upright = height > width && land.number().length() > 1;
        double along = upright ? height : width;
        double across = upright ? width : height;
        double size = Math.min(across * 0.5, along * 0.85 / Math.max(1, land.number().length()));
        double x = x(land.x()) + (upright ? size / 2 : 0);
        double y = y(land.y()) - (upright ? 0 : size / 2);
        to.text(NUMBERS, land.number(), size, x, y, Anchor.MIDDLE, false, upright ? 90 : 0);
    }

    private static List<Vertex> corners(List<Point> points) {
        return points.stream().map(point -> new Vertex(x(point.x()), y(point.y()))).toList();
    }

    private static List<Vertex> rectangle(Box box) {
        var corners = new ArrayList<Vertex>();
        corners.add(new Vertex(x(box.left()), y(box.bottom())));
        corners.add(new Vertex(x(box.right()), y(box.bottom())));
        corners.add(new Vertex(x(box.right()), y(box.top())));
        corners.add(new Vertex(x(box.left()), y(box.top())));
        return corners;
    }

    private static double x(BigDecimal x) {
        return x.doubleValue();
    }

    /** Ours is down. */
    private static double y(BigDecimal y) {
        return -y.doubleValue();
    }
}

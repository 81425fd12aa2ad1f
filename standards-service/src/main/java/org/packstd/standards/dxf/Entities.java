package org.packstd.standards.dxf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is drawn, in the drawing or in a block. Lengths are millimetres, angles do not occur. */
public final class Entities {

    private static final int CLOSED = 1;
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private final Tags tags = new Tags();
    private final Extent extent = new Extent();
    private final Set<Linetype> linetypes = new LinkedHashSet<>();

    Entities() {}

    /** What an entity is drawn on and with. */
    public record Pen(Layer layer, Linetype linetype) {

        /** As all on the layer. */
        public static Pen of(Layer layer) {
            return new Pen(layer, layer.linetype());
        }
    }

    public Entities line(Pen pen, double x1, double y1, double x2, double y2) {
        begin("LINE", pen).point(10, x1, y1).point(11, x2, y2);
        extent.add(x1, y1);
        extent.add(x2, y2);
        return this;
    }

    public Entities circle(Pen pen, double x, double y, double radius) {
        begin("CIRCLE", pen).point(10, x, y).amount(40, radius);
        extent.add(x - radius, y - radius);
        extent.add(x + radius, y + radius);
        return this;
    }

    /** At least two corners; what closes is drawn too. */
    public Entities polyline(Pen pen, List<Vertex> vertices, boolean closed) {
        begin("POLYLINE", pen).number(66, 1).point(10, 0, 0).number(70, closed ? CLOSED : 0);
        for (var vertex : vertices) {
            begin("VERTEX", pen).point(10, vertex.x(), vertex.y());
            if (vertex.bulge() != 0) {
                tags.amount(42, vertex.bulge());
            }
            extent.add(vertex.x(), vertex.y());
        }
        begin("SEQEND", pen);
        return this;
    }

    /** A filled polygon without a corner that points inwards, given by at least three corners in turn. */
    public Entities filled(Pen pen, List<Vertex> corners) {
        int last = corners.size() - 1;
        for (int i = 0; i + 1 < last - i; i++) {
            var nearer = corners.get(i + 1);
            var far = corners.get(Math.max(i + 1, last - i - 1));
            solid(pen, corners.get(i), corners.get(last - i), nearer, far);
        }
        corners.forEach(corner -> extent.add(corner.x(), corner.y()));
        return this;
    }

    /** Corners in the order of the format: the third lies across from the second. */
    private void solid(Pen pen, Vertex one, Vertex two, Vertex three, Vertex four) {
        begin("SOLID", pen).point(10, one.x(), one.y()).point(11, two.x(), two.y()).point(12, three.x(), three.y())
                .point(13, four.x(), four.y());
    }

    /**
     * A line of text.
     *
     * @param height of a capital letter, in mm
     * @param y of the base line
     * @param degrees by which it is turned against the clock
     */
    public Entities text(Layer layer, String text, double height, double x, double y, Anchor anchor, boolean bold,
            int degrees) {
        boolean isChinese = text.codePoints().anyMatch(letter -> letter >= FIRST_IDEOGRAPH);
        begin("TEXT", Pen.of(layer)).point(10, x, y).amount(40, height).text(1, Escaped.of(text));
        if (degrees != 0) {
            tags.amount(50, degrees);
        }
        tags.text(7, isChinese ? "CHINESE" : bold ? "BOLD" : "LATIN");
        if (anchor != Anchor.LEFT) {
            tags.number(72, anchor.code).point(11, x, y);
        }
        extent.add(x, y);
        extent.add(x, y + height);
        return this;
    }

    /** A block at a place. */
    public Entities insert(Layer layer, Block block, double x, double y) {
        begin("INSERT", Pen.of(layer)).text(2, block.name()).point(10, x, y);
        extent.add(block.entities().extent, x, y);
        return this;
    }

    private Tags begin(String kind, Pen pen) {
        tags.text(0, kind).text(8, pen.layer.name());
        if (!pen.linetype.equals(pen.layer.linetype())) {
            linetypes.add(pen.linetype);
            tags.text(6, pen.linetype.name());
        }
        return tags;
    }

    Extent extent() {
        return extent;
    }

    /** Those that are not those of their layers. */
    Set<Linetype> linetypes() {
        return linetypes;
    }

    void write(Tags to) {
        to.all(tags);
    }
}

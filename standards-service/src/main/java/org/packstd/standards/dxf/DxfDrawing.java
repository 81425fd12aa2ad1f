package org.packstd.standards.dxf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A drawing of release 12 (AC1009) in millimetres. An instance is used once. */
public final class DxfDrawing {

    private static final int MILLIMETRES = 4;
    private static final int METRIC = 1;
    private static final double ROOM = 1.05;

    private final List<String> comments;
    private final List<Layer> layers;
    private final List<Block> blocks = new ArrayList<>();
    private final Entities entities = new Entities();

    /**
     * Something to draw on.
     *
     * @param comments what a person reads who opens the file as text
     * @param layers all that it has, also those that stay empty
     */
    public DxfDrawing(List<String> comments, List<Layer> layers) {
        this.comments = List.copyOf(comments);
        this.layers = List.copyOf(layers);
    }

    public Entities entities() {
        return entities;
    }

    /** A new block without anything in it. */
    public Block block(String name) {
        var block = new Block(name, new Entities());
        blocks.add(block);
        return block;
    }

    /** The file, in ASCII. */
    public String write() {
        var out = new Tags();
        comments.forEach(comment -> out.text(999, Escaped.of(comment)));
        header(out);
        tables(out);
        begin(out, "BLOCKS");
        blocks.forEach(block -> block.write(out));
        end(out);
        begin(out, "ENTITIES");
        entities.write(out);
        end(out);
        return out.text(0, "EOF").toString();
    }

    /** Release 12 has no word for the unit; $INSUNITS is that of later ones, and who does not know it passes over it. */
    private void header(Tags out) {
        var extent = entities.extent();
        begin(out, "HEADER");
        out.text(9, "$ACADVER").text(1, "AC1009");
        out.text(9, "$INSBASE").point(10, 0, 0);
        out.text(9, "$EXTMIN").point(10, extent.left(), extent.bottom());
        out.text(9, "$EXTMAX").point(10, extent.right(), extent.top());
        out.text(9, "$LIMMIN").amount(10, extent.left()).amount(20, extent.bottom());
        out.text(9, "$LIMMAX").amount(10, extent.right()).amount(20, extent.top());
        out.text(9, "$LTSCALE").amount(40, 1);
        out.text(9, "$LUNITS").number(70, 2);
        out.text(9, "$MEASUREMENT").number(70, METRIC);
        out.text(9, "$INSUNITS").number(70, MILLIMETRES);
        end(out);
    }

    private void tables(Tags out) {
        begin(out, "TABLES");
        table(out, "VPORT", 1);
        viewport(out);
        out.text(0, "ENDTAB");
        var linetypes = linetypes();
        table(out, "LTYPE", linetypes.size());
        linetypes.forEach(linetype -> linetype.write(out));
        out.text(0, "ENDTAB");
        table(out, "LAYER", layers.size() + 1);
        new Layer("0", 7).write(out);
        layers.forEach(layer -> layer.write(out));
        out.text(0, "ENDTAB");
        table(out, "STYLE", 4);
        style(out, "STANDARD", "txt");
        style(out, "LATIN", "arial.ttf");
        style(out, "BOLD", "arialbd.ttf");
        style(out, "CHINESE", "simhei.ttf");
        out.text(0, "ENDTAB");
        end(out);
    }

    private Set<Linetype> linetypes() {
        var linetypes = new LinkedHashSet<Linetype>();
        linetypes.add(Linetype.CONTINUOUS);
        layers.forEach(layer -> linetypes.add(layer.linetype()));
        linetypes.addAll(entities.linetypes());
        blocks.forEach(block -> linetypes.addAll(block.entities().linetypes()));
        return linetypes;
    }

    /** What is shown first: all. */
    private void viewport(Tags out) {
        var extent = entities.extent();
        double width = Math.max(extent.right() - extent.left(), 1e-3);
        double height = Math.max(extent.top() - extent.bottom(), 1e-3);
        double aspect = 1.6;
        out.text(0, "VPORT").text(2, "*ACTIVE").number(70, 0).amount(10, 0).amount(20, 0).amount(11, 1).amount(21, 1)
                .amount(12, (extent.left() + extent.right()) / 2).amount(22, (extent.bottom() + extent.top()) / 2)
                .amount(13, 0).amount(23, 0).amount(14, 1).amount(24, 1).amount(15, 0).amount(25, 0)
                .amount(16, 0).amount(26, 0).amount(36, 1).amount(17, 0).amount(27, 0).amount(37, 0);
        out.amount(40, Math.max(height, width / aspect) * ROOM).amount(41, aspect).amount(42, 50).amount(43, 0)
                .amount(44, 0).amount(50, 0).amount(51, 0).number(71, 0).number(72, 100).number(73, 1).number(74, 1)
                .number(75, 0).number(76, 0).number(77, 0).number(78, 0);
    }

    private static void style(Tags out, String name, String font) {
        out.text(0, "STYLE").text(2, name).number(70, 0).amount(40, 0).amount(41, 1).amount(50, 0).number(71, 0)
                .amount(42, 2.5).text(3, font).text(4, "");
    }

    private static void table(Tags out, String name, int entries) {
        out.text(0, "TABLE").text(2, name).number(70, entries);
    }

    private static void begin(Tags out, String section) {
        out.text(0, "SECTION").text(2, section);
    }

    private static void end(Tags out) {
        out.text(0, "ENDSEC");
    }
}

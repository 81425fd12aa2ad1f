package org.packstd.standards.drawing.sheet;

import java.util.List;

/** Very many equal round terminals, drawn by a pattern: runs of them cost a rectangle, not a circle each. */
public final class Lattice {

    private Lattice() {}

    /**
     * A run of neighbours in a row.
     *
     * @param x of the first centre
     * @param y of all centres
     */
    public record Run(double x, double y, int count) {}

    /** @param name of the pattern; unique in the drawing */
    public static void draw(View view, String name, double radius, double pitchX, double pitchY, List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        var projection = view.projection();
        double width = pitchX * view.scale();
        double height = pitchY * view.scale();
        var first = projection.of(runs.getFirst().x, runs.getFirst().y);
        var out = new Markup();
        out.raw("<defs><pattern").attribute("id", name).raw(" patternUnits=\"userSpaceOnUse\"")
                .attribute("x", first.x() - width / 2).attribute("y", first.y() - height / 2)
                .attribute("width", width).attribute("height", height).raw("><circle")
                .attribute("cx", width / 2).attribute("cy", height / 2).attribute("r", radius * view.scale())
                .raw(" fill=\"none\" stroke=\"currentColor\"")
                .attribute("stroke-width", Math.min(0.5, radius * view.scale() * 0.4))
                .raw("/></pattern></defs><path d=\"");
        var extent = Box.NOTHING;
        for (var run : runs) {
            double end = run.x + (run.count - 1) * pitchX;
            extent = extent.union(new Box(run.x - radius, run.y - radius, end + radius, run.y + radius));
            var box = projection.of(new Box(run.x - pitchX / 2, run.y - pitchY / 2, end + pitchX / 2,
                    run.y + pitchY / 2));
            out.raw("M").number(box.left()).raw(" ").number(box.top()).raw("h").number(box.width()).raw("v")
                    .number(box.height()).raw("h").number(-box.width()).raw("z");
        }
        out.raw("\" stroke=\"none\"").raw(" fill=\"url(#").raw(name).raw(")\"/>");
        view.repeated(out.toString(), extent);
    }
}

package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Hatch;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;

/** Packages of which the dies are known: fan-out and others on a grid, with a section through what is inside. */
final class Layered implements Outline {

    private static final int MOST_BALLS = 30;

    private final Part part;
    private final BallGrid grid;
    private final Dies dies;
    private final double die;
    private final double layers;
    private final int count;

    Layered(Part part) {
        this.part = part;
        part.withoutDetailMark();
        this.grid = new BallGrid(part);
        this.dies = Dies.of(part.variation().dies(), grid.body);
        this.count = Math.clamp(part.variation().count("rdlLayers").orElse(1), 1, 8);
        double inside = grid.height - grid.standoff;
        var first = part.variation().dies().getFirst();
        first.value("thickness").ifPresent(stated -> part.adopt("dieThickness", stated));
        double stated = part.figure("dieThickness").map(figure -> Figure.drawn(figure.value())).orElse(inside * 0.55);
        this.layers = Math.min(inside * 0.1 * count, inside * 0.3);
        this.die = Math.clamp(stated, inside * 0.02, inside - layers);
        first.value("x").ifPresent(size -> part.adopt("dieX", size));
        first.value("y").ifPresent(size -> part.adopt("dieY", size));
    }

    @Override
    public View top(double scale) {
        var view = grid.top(scale);
        dies.draw(view, part);
        view.cut(grid.body, dies.placed().getFirst().centreY(), "A");
        var first = dies.placed().stream().filter(box -> fits(box)).findFirst().orElse(dies.placed().getFirst());
        part.across(view, "dieX", false, first.left(), first.bottom(), first.right(), first.bottom(), null);
        part.upright(view, "dieY", false, first.right(), first.top(), first.right(), first.bottom(), null);
        return view;
    }

    /** Whether a box is as large as the first die that is stated; arranging changes their order. */
    private boolean fits(Box box) {
        var first = part.variation().dies().getFirst();
        return first.value("x").map(size -> Math.abs(Figure.drawn(size.value()) - box.width()) < 1e-9).orElse(true)
                && first.value("y").map(size -> Math.abs(Figure.drawn(size.value()) - box.height()) < 1e-9)
                        .orElse(true);
    }

    @Override
    public View side(double scale) {
        return grid.side(scale);
    }

    @Override
    public View bottom(double scale) {
        return grid.bottom(scale);
    }

    private double wide() {
        return Math.max(grid.height * 2.2, grid.ball * 3.4);
    }

    @Override
    public double detailScale() {
        return Frame.detailScale(wide() * 0.8, grid.height);
    }

    @Override
    public String detailName(Wording wording) {
        return wording.of("SECTION A–A", "A–A 剖视图");
    }

    /** From the middle of a die to the edge of the package: mould, die, redistribution, balls. */
    @Override
    public View detail(double scale) {
        var view = part.view(View.Name.DETAIL, scale);
        double right = wide() / 2;
        double left = -right;
        double edge = left + wide() * 0.58;
        double bottom = -grid.standoff;
        double top = -grid.height;
        double active = bottom - layers;
        var mould = Trace.from(left, active)
                .curve(left - wide() * 0.03, active * 0.7 + top * 0.3, left, (active + top) / 2)
                .curve(left + wide() * 0.03, active * 0.3 + top * 0.7, left, top).to(right, top).to(right, active)
                .close();
        view.draw(mould, Line.THIN, Fill.MASS);
        view.draw(Trace.from(left, top).to(right, top).to(right, bottom).to(left, bottom), part.edge("height"),
                Fill.NONE);
        var silicon = new Box(left + wide() * 0.02, active - die, edge, active);
        view.draw(Trace.rectangle(silicon), part.figure("dieThickness").isPresent() ? Line.VISIBLE : Line.ASSUMED,
                Fill.SHEET);
        Hatch.draw(view, silicon, 2.2);
        redistribution(view, left, right, active, bottom);
        balls(view, left, right, bottom);
        view.reach(Line.THIN, view.projection().x(left) - 5, view.projection().x(right) + 6, 0);
        labels(view, silicon, right, top, (active + bottom) / 2);
        part.upright(view, "dieThickness", true, silicon.left(), silicon.top(), silicon.left(), silicon.bottom(), null);
        part.upright(view, "standoff", false, right, bottom, right, 0, null);
        part.upright(view, "moldThickness", false, right, top, right, active, null);
        return view;
    }

    private void redistribution(View view, double left, double right, double active, double bottom) {
        double step = (bottom - active) / count;
        double run = wide() / 7;
        for (int layer = 0; layer < count; layer++) {
            double y = active + step * (layer + 0.5);
            if (layer > 0) {
                view.draw(Trace.line(left, active + step * layer, right, active + step * layer), Line.THIN, Fill.NONE);
            }
            for (int i = 0; i < 6; i++) {
                double from = left + run * (0.35 + i) + (layer % 2) * run * 0.3;
                view.draw(Trace.rectangle(new Box(from, y - step * 0.16, from + run * 0.6, y + step * 0.16)), Line.NONE,
                        Fill.INK);
            }
        }
        view.draw(Trace.line(left, active, right, active), Line.VISIBLE, Fill.NONE);
    }

    private void balls(View view, double left, double right, double bottom) {
        double pitch = Math.max(Math.max(grid.ball * 1.7, part.detail("pitchX", grid.ball * 1.8)), wide() / MOST_BALLS);
        for (double x = left + pitch * 0.55; x + grid.ball * 0.55 < right; x += pitch) {
            view.draw(grid.terminal(x), part.edge("height"), Fill.METAL);
        }
        part.caption(grid.ballName()).ifPresent(caption -> view.across(caption, false,
                left + pitch * 0.55 - grid.ball / 2, -Math.min(grid.ball / 2, -bottom),
                left + pitch * 0.55 + grid.ball / 2,
                -Math.min(grid.ball / 2, -bottom), null));
    }

    private void labels(View view, Box silicon, double right, double top, double layer) {
        view.callout(silicon.centreX() + silicon.width() * 0.2, silicon.top() * 0.8 + silicon.bottom() * 0.2,
                Content.text(part.word("DIE", "芯片")), -70);
        view.callout((silicon.right() + right) / 2, top * 0.7 + layer * 0.3,
                Content.text(part.word("MOULD COMPOUND", "塑封料")), -50);
        view.callout(right, layer, Content.text(count == 1
                ? part.word("REDISTRIBUTION", "再布线层")
                : part.word("REDISTRIBUTION, " + count + " LAYERS", "再布线层 × " + count)), -20);
    }

    @Override
    public double largestScale() {
        return grid.largestScale();
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<>(grid.notes());
        if (!dies.arePlaced()) {
            notes.add(part.word("The places of the dies are not specified; they are arranged side by side.",
                    "芯片位置未规定，图中并排示意。"));
        }
        notes.add(part.word("Section A–A shows the layers; their thickness is a proportion unless stated.",
                "A–A 剖视图示意各层；未注明的层厚为示意。"));
        return notes;
    }
}

package org.packstd.standards.drawing.outline;

import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;

/** Chips with end caps and moulded parts with two terminals. */
final class TwoTerminal implements Outline {

    private final Part part;
    private final Frame frame;
    private final Box body;
    private final double height;
    private final double terminal;
    private final double width;
    private final boolean caps;

    TwoTerminal(Part part) {
        this.part = part;
        this.frame = new Frame(part);
        double length = part.size("bodyX", 2);
        double depth = part.size("bodyY", length * 0.55);
        this.body = Box.centred(0, 0, length, depth);
        this.height = part.size("height", depth * 0.6);
        double spacing = part.states("terminalSpacing")
                ? (length - part.size("terminalSpacing", 0)) / 2
                : length * 0.22;
        this.terminal = Math.clamp(part.states("terminalSpacing")
                ? part.detail("leadLength", spacing)
                : part.size("leadLength", spacing), length * 0.02, length * 0.49);
        this.caps = !part.variation().text("terminalForm").filter(form -> form.equals("INWARD_L")
                || form.equals("UNDER_BODY")).isPresent();
        this.width = Math.min(part.detail("leadWidth", caps ? depth : depth * 0.7), depth);
    }

    private double inner() {
        return part.states("terminalSpacing") && !part.states("leadLength")
                ? part.size("terminalSpacing", 0) / 2
                : body.right() - terminal;
    }

    private Trace land(int direction, boolean whole) {
        double half = whole && caps ? body.height() / 2 : width / 2;
        return Trace.rectangle(Box.around(direction * inner(), -half, direction * body.right(), half));
    }

    @Override
    public View top(double scale) {
        var view = part.view(View.Name.TOP, scale);
        if (caps) {
            view.terminal("1", land(-1, true), part.edge("leadLength"), Fill.METAL);
            view.terminal("2", land(1, true), part.edge("leadLength"), Fill.METAL);
        }
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        frame.sizes(view, body, "bodyX", "bodyY");
        return view;
    }

    @Override
    public View side(double scale) {
        var view = part.view(View.Name.SIDE, scale);
        double thick = caps ? height : Math.min(height * 0.12, terminal * 0.5);
        for (int direction : new int[]{-1, 1}) {
            view.draw(caps
                    ? Trace.rectangle(Box.around(direction * inner(), -height, direction * body.right(), 0))
                    : bent(direction, body.right(), inner(), thick), part.edge("leadLength", "height"), Fill.METAL);
        }
        view.draw(Trace.rectangle(new Box(body.left(), -height, body.right(), caps ? 0 : -thick * 0.3)),
                part.edge("bodyX", "height"), Fill.NONE);
        frame.seatingPlane(view, body.left(), body.right());
        frame.heights(view, body.right(), height);
        frame.coplanarity(view, body.right() - terminal / 2, 0);
        frame.detailMark(view, body.right() - terminal / 2, -height * (caps ? 0.5 : 0.25),
                Math.max(height, terminal) * 0.65);
        return view;
    }

    /** A terminal of a moulded part: down the side and under the body. */
    private Trace bent(int direction, double outer, double inner, double thick) {
        return Trace.from(direction * outer, -height * 0.55).to(direction * outer, 0).to(direction * inner, 0)
                .to(direction * inner, -thick).to(direction * (outer - thick), -thick)
                .to(direction * (outer - thick), -height * 0.55).close();
    }

    @Override
    public View bottom(double scale) {
        var view = part.view(View.Name.BOTTOM, scale);
        view.terminal("1", land(-1, false), part.edge("leadLength"), Fill.MARKED);
        view.terminal("2", land(1, false), part.edge("leadLength"), Fill.METAL);
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        part.across(view, "leadLength", false, body.left(), width / 2, -inner(), width / 2, null);
        part.across(view, "terminalSpacing", false, -inner(), width / 2, inner(), width / 2, null);
        part.upright(view, "leadWidth", false, body.left(), -width / 2, body.left(), width / 2, null);
        return view;
    }

    @Override
    public double detailScale() {
        return Frame.detailScale(terminal * 2, height);
    }

    @Override
    public View detail(double scale) {
        var view = part.view(View.Name.DETAIL, scale);
        double half = terminal;
        double plating = caps ? Math.min(height, terminal) * 0.08 : 0;
        view.draw(Trace.from(half, -height).to(-half, -height).move(-half, 0).to(half, 0), part.edge("height"),
                Fill.NONE);
        view.draw(Trace.from(-half, -height).curve(-half - terminal * 0.08, -height * 0.7, -half, -height / 2)
                .curve(-half + terminal * 0.08, -height * 0.3, -half, 0), Line.THIN, Fill.NONE);
        view.draw(caps
                ? Trace.rounded(new Box(half - terminal, -height, half, 0), plating)
                : bent(1, half, half - terminal, Math.min(height * 0.12, terminal * 0.5)), part.edge("leadLength"),
                Fill.METAL);
        if (caps) {
            view.draw(Trace.line(half - terminal, -height, half - terminal, 0), part.edge("leadLength"), Fill.NONE);
        }
        view.reach(Line.THIN, view.projection().x(-half) - 5, view.projection().x(half) + 5, 0);
        return view;
    }

    @Override
    public double largestScale() {
        return Frame.largestScale(body.width(), body.height());
    }

    @Override
    public List<String> notes() {
        return List
                .of(part.word("The terminals are alike; where polarity matters, terminal 1 is at the left from above.",
                        "两端子相同；有极性时，俯视左端为端子 1。"));
    }
}

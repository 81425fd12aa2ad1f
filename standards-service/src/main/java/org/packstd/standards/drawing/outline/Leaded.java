package org.packstd.standards.drawing.outline;

import static org.packstd.standards.drawing.sheet.ControlFrame.Characteristic.POSITION;

import java.util.ArrayList;
import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Caption;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.specification.Side;

/** Packages with leads on two or four sides: SOP, QFP, SOJ, PLCC, flat lead. */
final class Leaded implements Outline {

    private final Part part;
    private final Frame frame;
    private final LeadForm.Kind form;
    private final Perimeter leads;
    private final Box body;
    private final Box overall;
    private final double height;
    private final double standoff;
    private final double width;
    private final double thickness;
    private final double foot;
    private final LeadDetail leadDetail;
    private final RowNumbers numbers;

    Leaded(Part part) {
        this.part = part;
        this.frame = new Frame(part);
        this.form = LeadForm.kind(part.variation().text("terminalForm").orElse("GULL_WING"));
        var stated = part.variation().terminals();
        int count = stated.count() == null ? 8 : Math.min(stated.count(), 2000);
        boolean unknown = stated.perSideX() + stated.perSideY() == 0;
        int perSideY = unknown ? Math.max(1, (count + 1) / 2) : stated.perSideY();
        double pitch = part.states("pitchY") || !part.states("pitchX")
                ? part.size("pitchY", part.detail("bodyY", 5) / (perSideY + 0.5))
                : part.size("pitchX", 0.5);
        double pitchX = part.detail("pitchX", pitch);
        double guessX = stated.perSideX() == 0 ? pitch * 6 : pitchX * (stated.perSideX() + 1);
        double bodyX = part.states("bodyX") || !part.states("overallX")
                ? part.size("bodyX", guessX)
                : part.size("bodyX", part.size("overallX", 1) * 0.72);
        double bodyY = part.size("bodyY", perSideY == 0 ? bodyX : pitch * (perSideY + 1));
        this.foot = form == LeadForm.Kind.J_LEAD
                ? part.detail("leadLength", bodyX * 0.06)
                : part.size("leadLength", bodyX * 0.1);
        this.leads = !stated.positions().isEmpty()
                ? Perimeter.of(stated.positions(), bodyX / 2, bodyY / 2)
                : Perimeter.of(part.variation(), pitchX, pitch);
        boolean unplaced = leads.terminals().isEmpty();
        double reach = form == LeadForm.Kind.GULL_WING ? foot * 1.8 : foot * 0.6;
        double overallX = leads.perSideY() > 0 || (unplaced && part.states("overallX"))
                ? Math.max(bodyX, part.size("overallX", bodyX + 2 * reach))
                : bodyX;
        double overallY = leads.perSideX() > 0 || (unplaced && part.states("overallY"))
                ? Math.max(bodyY, part.size("overallY", bodyY + 2 * reach))
                : bodyY;
        this.body = Box.centred(0, 0, bodyX, bodyY);
        this.overall = Box.centred(0, 0, overallX, overallY);
        this.height = part.size("height", Math.min(bodyX, bodyY) * 0.22);
        double known = part.states("bodyThickness") ? height - part.size("bodyThickness", 0) : height * 0.08;
        this.standoff = Math.clamp(part.size("standoff", Math.max(known, height * 0.04)), 0.0001, height * 0.6);
        this.width = part.size("leadWidth", Math.min(pitch, pitchX) * 0.42);
        this.thickness = Math.min(part.size("leadThickness", Math.min(height * 0.12, width * 0.6)), height * 0.4);
        if (stated.count() != null) {
            part.count("count", stated.count(), part.other() == null ? null : part.other().terminals().count());
        }
        this.numbers = new RowNumbers(overall, body);
        this.leadDetail = new LeadDetail(part, lead(body.right(), overall.right()), standoff, height,
                leads.measured() == Side.LEFT);
    }

    private LeadForm lead(double edge, double tip) {
        double bodyHeight = height - standoff;
        double exit = form == LeadForm.Kind.FLAT_LEAD ? thickness / 2 : standoff + bodyHeight * 0.48;
        return new LeadForm(form, edge, tip, exit, thickness, foot);
    }

    @Override
    public View top(double scale) {
        var view = part.view(View.Name.TOP, scale);
        view.alike(Line.VISIBLE.finer(width * scale), Fill.NONE,
                () -> leads.terminals().forEach(lead -> draw(view, lead, Fill.NONE)));
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        frame.dotMark(view, body, leads);
        double farthest = farthest(Side.LEFT);
        part.across(view, "overallX", true, overall.left(), -farthest, overall.right(), -farthest, null);
        frame.sizes(view, body, "bodyX", "bodyY");
        double first = farthest(Side.TOP);
        part.upright(view, "overallY", true, -first, overall.top(), -first, overall.bottom(), null);
        if (leads.terminals().isEmpty()) {
            unplaced(view);
        }
        pitchAndWidth(view);
        return view;
    }

    /** Leads that nobody placed: only how far they reach is known. */
    private void unplaced(View view) {
        view.draw(Trace.rectangle(overall), Line.ASSUMED, Fill.NONE);
        view.callout(overall.right() * 0.9, overall.bottom(),
                Content.text(part.word("TERMINALS NOT SPECIFIED", "端子未规定")), 60);
    }

    /** A lead from above: from the body to its tip. */
    private void draw(View view, Perimeter.Terminal lead, Fill fill) {
        var edge = leads.areCertain()
                ? part.edge("leadWidth", lead.side().pointsAlongX() ? "overallX" : "overallY")
                : Line.ASSUMED;
        view.terminal(lead.number(), Trace.rectangle(box(lead)), edge.finer(width * view.scale()), fill);
    }

    private Box box(Perimeter.Terminal lead) {
        double half = width / 2;
        return switch (lead.side()) {
            case LEFT -> new Box(overall.left(), lead.along() - half, body.left(), lead.along() + half);
            case RIGHT -> new Box(body.right(), lead.along() - half, overall.right(), lead.along() + half);
            case TOP -> new Box(lead.along() - half, overall.top(), lead.along() + half, body.top());
            case BOTTOM -> new Box(lead.along() - half, body.bottom(), lead.along() + half, overall.bottom());
        };
    }

    /** How far from the middle the edge of the last lead of a row is. */
    private double farthest(Side side) {
        return leads.on(side).stream().mapToDouble(lead -> Math.abs(lead.along())).max().orElse(0) + width / 2;
    }

    /** Pitch at the right side, or at the only one, and, when it has its own figure, below; width at the last lead. */
    private void pitchAndWidth(View view) {
        boolean atLeft = leads.measured() == Side.LEFT;
        var row = leads.on(leads.measured());
        var below = leads.on(Side.BOTTOM);
        double tips = atLeft ? overall.left() : overall.right();
        if (row.size() > 1) {
            int first = RowNumbers.inside(view, row, leads.pitchY());
            part.upright(view, part.states("pitchY") ? "pitchY" : "pitchX", atLeft, tips, row.get(first).along(), tips,
                    row.get(first + 1).along(), null);
        }
        if (below.size() > 1 && part.states("pitchX")) {
            int first = RowNumbers.inside(view, below, leads.pitchX());
            part.across(view, "pitchX", false, below.get(first).along(), overall.bottom(),
                    below.get(first + 1).along(), overall.bottom(), null);
        }
        if (!row.isEmpty()) {
            double at = row.get(row.size() - 1 - RowNumbers.inside(view, row, leads.pitchY())).along();
            part.upright(view, "leadWidth", atLeft, tips, at - width / 2, tips, at + width / 2, null);
        } else if (!below.isEmpty()) {
            double at = below.getLast().along();
            part.across(view, "leadWidth", false, at - width / 2, overall.bottom(), at + width / 2, overall.bottom(),
                    null);
        }
        numbers(view, 1);
    }

    /** The numbers of the leads at the ends of the rows; right and left are exchanged from below. */
    private void numbers(View view, int direction) {
        if (!leads.areCertain()) {
            return;
        }
        for (var side : Side.values()) {
            var row = leads.on(side);
            boolean dimensioned = direction > 0 && (side == leads.measured() || side == Side.BOTTOM);
            if (dimensioned && row.size() < RowNumbers.LONG) {
                continue; // extension lines run where the numbers would stand; the bottom view has them
            }
            for (var lead : row.isEmpty() ? row : row.size() == 1 ? row : List.of(row.getFirst(), row.getLast())) {
                numbers.draw(view, lead, direction);
            }
        }
        leads.firstWithinRow().ifPresent(lead -> numbers.draw(view, lead, direction));
    }

    @Override
    public View side(double scale) {
        var view = part.view(View.Name.SIDE, scale);
        var block = new Box(body.left(), -height, body.right(), -standoff);
        var edge = part.edge(leads.perSideY() > 0 ? "overallX" : "overallY", "height");
        var profile = lead(body.right(), overall.right()).profile();
        if (!leads.on(Side.RIGHT).isEmpty()) {
            view.draw(profile, edge, Fill.METAL);
        }
        if (!leads.on(Side.LEFT).isEmpty()) {
            view.draw(profile.mirrored(), edge, Fill.METAL);
        }
        for (var lead : leads.on(Side.BOTTOM)) {
            double top = -lead(0, 1).exit() - thickness / 2;
            view.draw(Trace.rectangle(new Box(lead.along() - width / 2, top, lead.along() + width / 2, 0)), edge,
                    Fill.METAL);
        }
        var front = edge.finer(width * scale);
        view.draw(bodyFromTheFront(block), part.edge("bodyX", "height"), Fill.SHEET);
        for (var lead : leads.on(Side.BOTTOM)) {
            double top = -lead(0, 1).exit() - thickness / 2;
            view.draw(Trace.rectangle(new Box(lead.along() - width / 2, top, lead.along() + width / 2, 0)), front,
                    Fill.SHEET);
        }
        frame.seatingPlane(view, overall.left(), overall.right(), leads.measured() == Side.LEFT);
        part.upright(view, "bodyThickness", true, body.left(), -height, body.left(), -standoff, null);
        frame.heights(view, body.right(), height);
        double outwards = leads.measured().sign();
        frame.coplanarity(view, outwards * (overall.right() - Math.min(foot, overall.width() / 6) / 2), 0);
        if (!leads.terminals().isEmpty()) {
            frame.detailMark(view, outwards * (body.right() + overall.right()) / 2, -height * 0.3,
                    Math.max(overall.right() - body.right(), height) * 0.62);
        }
        return view;
    }

    /** Mould halves are drawn with a slope, so that they leave the mould. */
    private Trace bodyFromTheFront(Box block) {
        double slope = Math.min(block.height() * 0.08, block.width() * 0.05);
        double parting = block.top() + block.height() * 0.52;
        return Trace.from(block.left() + slope, block.top()).to(block.right() - slope, block.top())
                .to(block.right(), parting).to(block.right() - slope, block.bottom())
                .to(block.left() + slope, block.bottom()).to(block.left(), parting).close();
    }

    @Override
    public View bottom(double scale) {
        var view = part.view(View.Name.BOTTOM, scale);
        view.alike(Line.VISIBLE.finer(width * scale), Fill.NONE, () -> leads.terminals()
                .forEach(lead -> draw(view, lead, "1".equals(lead.number()) ? Fill.MARKED : Fill.NONE)));
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        if (leads.terminals().isEmpty()) {
            unplaced(view);
        }
        new Pads(part, body).draw(view);
        numbers(view, -1);
        var count = part.figure("count").map(figure -> figure.caption(false));
        if (count.isPresent() && (part.states("leadWidth") || part.states("leadPosition"))
                && !leads.terminals().isEmpty()) {
            callout(view, count.get());
        }
        return view;
    }

    private void callout(View view, Caption count) {
        var shown = leads.terminals().get(Math.max(0, leads.terminals().size() * 5 / 8 - 1));
        var box = box(shown);
        var content = new Content().line(part.variation().terminals().count() + "X", count);
        part.caption("leadWidth").ifPresent(letter -> content.beside(letter.text(), letter));
        view.shows(count.symbol());
        part.frame("leadPosition", POSITION, false, true, "C", "A", "B").ifPresent(control -> {
            view.shows(control.symbol());
            content.frame(control);
        });
        view.callout(box.centreX(), box.bottom(), content, 130);
    }

    @Override
    public View detail(double scale) {
        return leadDetail.draw(scale);
    }

    @Override
    public double detailScale() {
        return leadDetail.scale();
    }

    @Override
    public double largestScale() {
        return Frame.largestScale(overall.width(), overall.height());
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(part.variation().text("terminalNumbering").filter("CLOCKWISE"::equals).isPresent()
                ? part.word("Leads count with the clock from above, against the clock from below.",
                        "引脚编号：俯视顺时针，仰视逆时针。")
                : part.word("Leads count against the clock from above, with the clock from below.",
                        "引脚编号：俯视逆时针，仰视顺时针。"));
        if (!leads.areCertain()) {
            notes.add(Perimeter.uncertain(part));
        }
        if (part.states("leadWidth")) {
            notes.add(part.word("Bends of the leads are shown as a proportion where no radius is stated.",
                    "未给出半径的引脚弯曲为示意。"));
        }
        return notes;
    }
}

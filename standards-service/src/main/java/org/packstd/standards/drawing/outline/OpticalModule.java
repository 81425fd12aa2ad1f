package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;

/** A co-packaged optical module: the host at its lower edge from above, the fibres at its upper edge. */
final class OpticalModule implements Outline {

    private static final double USUAL = 20;
    private static final double USUAL_FIBRE_PITCH = 0.25;
    private static final double FIBRE = 0.125;

    private final Part part;
    private final Frame frame;
    private final Box body;
    private final double height;
    private final double fibrePitch;
    private final String nameX;
    private final String nameY;
    private final String nameHeight;

    OpticalModule(Part part) {
        this.part = part;
        this.frame = new Frame(part);
        this.nameX = part.states("bodyX") ? "bodyX" : "moduleX";
        this.nameY = part.states("bodyY") ? "bodyY" : "moduleY";
        this.nameHeight = part.states("moduleHeight") ? "moduleHeight" : "height";
        double width = part.size(nameX, part.states("edgeLength") ? part.size("edgeLength", 0) : USUAL);
        this.body = Box.centred(0, 0, width, part.size(nameY, width));
        this.height = part.size(nameHeight, Math.min(body.width(), body.height()) * 0.18);
        this.fibrePitch = isOptical()
                ? part.size("fibrePitch", USUAL_FIBRE_PITCH)
                : part.detail("fibrePitch", USUAL_FIBRE_PITCH);
    }

    private boolean isOptical() {
        return !part.variation().text("opticalInterface").filter("PASSIVE_COPPER"::equals).isPresent();
    }

    private int fibres() {
        return part.variation().count("fibres").orElse(0);
    }

    /** The fibre unit stands out at the upper edge. */
    private Box fibreUnit() {
        double width = body.width() * 0.5;
        return new Box(-width / 2, body.top() - body.height() * 0.06, width / 2, body.top() + body.height() * 0.12);
    }

    @Override
    public View top(double scale) {
        var view = part.view(View.Name.TOP, scale);
        frame.body(view, body, part.edge(nameX, nameY));
        var unit = fibreUnit();
        view.draw(Trace.rectangle(unit), Line.ADJACENT, Fill.NONE);
        fibresFromAbove(view, unit);
        var lid = Box.centred(0, body.height() * 0.1, body.width() * 0.72, body.height() * 0.58);
        view.draw(Trace.rounded(lid, body.width() * 0.02), Line.ADJACENT, Fill.NONE);
        hostEdge(view);
        frame.cornerMark(view, body);
        part.across(view, nameX, true, body.left(), body.top(), body.right(), body.top(), "A");
        part.upright(view, nameY, true, body.left(), body.top(), body.left(), body.bottom(), "B");
        view.callout(unit.right(), unit.centreY(), Content.text(isOptical()
                ? part.word("FIBRE UNIT", "光纤单元")
                : part.word("CABLE UNIT", "电缆单元")), -30);
        view.callout(lid.right() * 0.8, lid.bottom(), Content.text(part.word("LID, HEAT PATH", "散热盖")), 30);
        return view;
    }

    private void fibresFromAbove(View view, Box unit) {
        int shown = 8;
        double reach = body.height() * 0.12;
        for (int i = 0; i < shown; i++) {
            double x = unit.left() + unit.width() * (i + 0.5) / shown;
            view.draw(Trace.line(x, unit.top(), x, unit.top() - reach), Line.ADJACENT, Fill.NONE);
        }
        view.callout(unit.left() + unit.width() * 0.5 / shown, unit.top() - reach * 0.7,
                new Content().line(optical(), Lettering.TABLE), -150);
    }

    private String optical() {
        if (!isOptical()) {
            return part.word("COPPER CABLE SIDE", "铜缆侧");
        }
        return fibres() > 0
                ? part.word("OPTICAL SIDE, " + fibres() + " FIBRES", "光侧，" + fibres() + " 根光纤")
                : part.word("OPTICAL SIDE", "光侧");
    }

    /** Host lanes run to the lower edge; as many marks as there is room for. */
    private void hostEdge(View view) {
        var lanes = part.variation().count("hostLanes");
        int marks = Math.min(lanes.orElse(16), 32);
        double length = body.height() * 0.05;
        for (int i = 0; i < marks; i++) {
            double x = body.left() + body.width() * (0.08 + 0.84 * (i + 0.5) / marks);
            view.draw(Trace.line(x, body.bottom() - length, x, body.bottom()), Line.THIN, Fill.NONE);
        }
        part.across(view, "edgeLength", false, body.left(), body.bottom(), body.right(), body.bottom(), null);
        var words = lanes.map(count -> part.word("HOST EDGE, " + count + " LANES", "主机侧，" + count + " 通道"))
                .orElse(part.word("HOST EDGE", "主机侧"));
        view.callout(body.left() + body.width() * 0.25, body.bottom(), Content.text(words), 110);
    }

    @Override
    public View side(double scale) {
        var view = part.view(View.Name.SIDE, scale);
        double substrate = height * 0.24;
        var edge = part.edge(nameX, nameHeight);
        view.draw(Trace.rectangle(new Box(body.left(), -substrate, body.right(), 0)), edge, Fill.NONE);
        var lid = new Box(body.left() * 0.72, -height, body.right() * 0.72, -substrate);
        view.draw(Trace.rectangle(lid), edge, Fill.NONE);
        var unit = fibreUnit();
        view.draw(Trace.rectangle(new Box(unit.left(), -height * 0.72, unit.right(), -substrate)), Line.HIDDEN,
                Fill.NONE);
        frame.seatingPlane(view, body.left(), body.right());
        part.upright(view, nameHeight, false, lid.right(), -height, body.right(), 0, null);
        frame.coplanarity(view, 0, 0);
        return view;
    }

    @Override
    public View bottom(double scale) {
        var view = part.view(View.Name.BOTTOM, scale);
        frame.body(view, body, part.edge(nameX, nameY));
        frame.unknownTerminals(view, body);
        view.draw(Trace.rectangle(fibreUnit()), Line.HIDDEN, Fill.NONE);
        return view;
    }

    private int shownFibres() {
        return fibres() > 0 ? Math.clamp(fibres(), 2, 6) : 4;
    }

    @Override
    public double detailScale() {
        return Frame.detailScale(fibrePitch * (shownFibres() + 1), fibrePitch * 3.2);
    }

    @Override
    public String detailName(Wording wording) {
        return isOptical() ? wording.of("FIBRE END", "光纤端面") : wording.of("CABLE END", "电缆端面");
    }

    /** Fibres in their grooves, seen from the optical side; for copper the conductors of the cable, between two plates. */
    @Override
    public View detail(double scale) {
        var view = part.view(View.Name.DETAIL, scale);
        int shown = shownFibres();
        double half = fibrePitch * (shown + 1) / 2;
        double radius = Math.min(FIBRE, fibrePitch * 0.9) / 2;
        double cut = radius * 1.25;
        double lift = isOptical() ? 0.05 : 1;
        var grooves = Trace.from(-half, 0);
        for (int i = 0; i < shown; i++) {
            double x = (i - (shown - 1) / 2.0) * fibrePitch;
            view.circle(x, -radius * lift, radius, Line.VISIBLE, Fill.METAL);
            if (isOptical()) {
                view.circle(x, -radius * 0.05, radius * 0.12, Line.NONE, Fill.INK);
                grooves.to(x - cut, 0).to(x, radius * 1.45).to(x + cut, 0);
            }
        }
        grooves.to(half, 0).to(half, fibrePitch * 0.9).wavesTo(-half, fibrePitch * 0.08).close();
        view.draw(grooves, Line.THIN, Fill.MASS);
        view.draw(Trace.rectangle(new Box(-half, -radius * (lift + 1) - fibrePitch * 0.6, half, -radius * (lift + 1))),
                Line.ADJACENT,
                Fill.NONE);
        double first = -(shown - 1) / 2.0 * fibrePitch;
        part.across(view, "fibrePitch", true, first, -radius, first + fibrePitch, -radius, null);
        return view;
    }

    @Override
    public double largestScale() {
        return Frame.largestScale(body.width(), body.height() * 1.25);
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (!isOptical()) {
            notes.add(part.word("Host edge at the lower side of the top view, cable side opposite.",
                    "俯视图下边为主机侧，上边为电缆侧。"));
            notes.add(part.word("Conductors, lanes, lid and cable unit are shown as symbols.", "导体、通道、散热盖与电缆单元为示意。"));
            notes.add(part.word("The cable end is a proportion.", "电缆端面为示意。"));
            return notes;
        }
        notes.add(part.word("Host edge at the lower side of the top view, optical side opposite.", "俯视图下边为主机侧，上边为光侧。"));
        notes.add(part.word("Fibres, lanes, lid and fibre unit are shown as symbols.", "光纤、通道、散热盖与光纤单元为示意。"));
        if (!part.states("fibrePitch")) {
            notes.add(part.word("The fibre end is a proportion.", "光纤端面为示意。"));
        }
        return notes;
    }
}

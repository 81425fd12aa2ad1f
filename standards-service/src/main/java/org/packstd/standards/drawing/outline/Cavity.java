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

/** A cavity package, such as that of a microphone or a pressure sensor: terminals as any other, a lid, a port, a section. */
final class Cavity implements Outline {

    private final Part part;
    private final Outline base;
    private final Box body;
    private final double height;
    private final double port;
    private final double portX;
    private final double portY;

    Cavity(Part part, Outline base) {
        this.part = part;
        this.base = base;
        double width = part.detail("bodyX", 3);
        this.body = Box.centred(0, 0, width, part.detail("bodyY", width));
        this.height = part.detail("height", Math.min(body.width(), body.height()) * 0.25);
        this.port = Math.min(part.detail("portDiameter", Math.min(body.width(), body.height()) * 0.12), body.width());
        this.portX = signed("portX");
        this.portY = signed("portY");
    }

    private double signed(String name) {
        return part.variation().parameter(name).map(stated -> Math.clamp(Figure.drawn(stated.value()), -3000, 3000))
                .orElse(0.0);
    }

    private boolean hasPort() {
        return part.states("portDiameter") || part.variation().text("portSide").isPresent();
    }

    private boolean isBelow() {
        return part.variation().text("portSide").filter("BOTTOM"::equals).isPresent();
    }

    @Override
    public View top(double scale) {
        var view = base.top(scale);
        if (hasPort() && !isBelow()) {
            port(view, false);
        }
        view.cut(body, portY, "A");
        return view;
    }

    private void port(View view, boolean above) {
        view.circle(portX, portY, port / 2, part.edge("portDiameter"), Fill.MARKED);
        part.across(view, "portDiameter", above, portX - port / 2, portY, portX + port / 2, portY, null);
        if (Math.abs(portX) > 1e-9) {
            part.across(view, "portX", above, 0, portY, portX, portY, null);
        }
        if (Math.abs(portY) > 1e-9) {
            part.upright(view, "portY", false, portX, 0, portX, portY, null);
        }
    }

    @Override
    public View side(double scale) {
        return base.side(scale);
    }

    @Override
    public View bottom(double scale) {
        var view = base.bottom(scale);
        if (hasPort() && isBelow()) {
            port(view, false);
        }
        return view;
    }

    @Override
    public double detailScale() {
        return Frame.detailScale(body.width(), height * 1.2);
    }

    @Override
    public String detailName(Wording wording) {
        return wording.of("SECTION A–A", "A–A 剖视图");
    }

    /** Substrate, walls, lid, sensor and port. */
    @Override
    public View detail(double scale) {
        var view = part.view(View.Name.DETAIL, scale);
        double substrate = Math.min(part.detail("substrateThickness", height * 0.22), height * 0.5);
        double lid = Math.min(part.detail("lidThickness", height * 0.1), height * 0.3);
        double wall = body.width() * 0.06;
        var edge = part.edge("height");
        double holeLeft = Math.max(body.left() + wall, portX - port / 2);
        double holeRight = Math.min(body.right() - wall, portX + port / 2);
        boolean below = hasPort() && isBelow();
        boolean above = hasPort() && !isBelow();
        plate(view, new Box(body.left(), -substrate, body.right(), 0), below, holeLeft, holeRight, edge);
        plate(view, new Box(body.left(), -height, body.right(), -height + lid), above, holeLeft, holeRight, edge);
        for (double left : new double[]{body.left(), body.right() - wall}) {
            var side = new Box(left, -height + lid, left + wall, -substrate);
            view.draw(Trace.rectangle(side), edge, Fill.SHEET);
            Hatch.draw(view, side, 1.6);
        }
        double room = height - lid - substrate;
        double half = body.width() * 0.15;
        double at = below ? portX : -body.width() * 0.1;
        view.draw(Trace.rectangle(new Box(at - half, -substrate - room * 0.4, at + half, -substrate)), Line.ADJACENT,
                Fill.SHEET);
        view.callout(at + half, -substrate - room * 0.3, Content.text(part.word("SENSOR", "传感器")), -40);
        view.callout(body.left() * 0.45, -height, Content.text(part.word("LID", "盖板")), -120);
        if (hasPort()) {
            view.callout((holeLeft + holeRight) / 2, below ? -substrate * 0.3 : -height + lid * 0.3,
                    Content.text(part.word("PORT", "开孔")), below ? 60 : -110);
        }
        part.upright(view, "substrateThickness", true, body.left(), -substrate, body.left(), 0, null);
        part.upright(view, "lidThickness", true, body.left(), -height, body.left(), -height + lid, null);
        return view;
    }

    private static void plate(View view, Box plate, boolean open, double holeLeft, double holeRight, Line edge) {
        var parts = open
                ? List.of(new Box(plate.left(), plate.top(), holeLeft, plate.bottom()),
                        new Box(holeRight, plate.top(), plate.right(), plate.bottom()))
                : List.of(plate);
        for (var each : parts) {
            view.draw(Trace.rectangle(each), edge, Fill.SHEET);
            Hatch.draw(view, each, 1.6);
        }
    }

    @Override
    public double largestScale() {
        return base.largestScale();
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<>(base.notes());
        notes.add(part.word("Section A–A shows the cavity; walls, lid and sensor are proportions unless stated.",
                "A–A 剖视图示意空腔；未注明的壁、盖板与传感器为示意。"));
        if (!hasPort()) {
            notes.add(part.word("No port is specified.", "未规定开孔。"));
        }
        return notes;
    }
}

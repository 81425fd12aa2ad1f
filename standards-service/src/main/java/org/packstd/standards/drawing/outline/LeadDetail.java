package org.packstd.standards.drawing.outline;

import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;

/** One lead, large: the profile with everything that is stated about it, as it stands at its side of the body. */
final class LeadDetail {

    private static final double GAUGE = 0.25;

    private final Part part;
    private final LeadForm lead;
    private final double standoff;
    private final double height;
    private final boolean atLeft;

    /** @param atLeft whether it leaves the body to the left; everything else is said of one that leaves it to the right */
    LeadDetail(Part part, LeadForm lead, double standoff, double height, boolean atLeft) {
        this.part = part;
        this.lead = lead;
        this.standoff = standoff;
        this.height = height;
        this.atLeft = atLeft;
    }

    private double reach() {
        return Math.max(lead.tip() - lead.body(), lead.thickness() * 2);
    }

    private double brokenOff() {
        return Math.max(reach() * 0.55, lead.inward() * 1.3 + lead.thickness());
    }

    /** How much of the height is shown: the lead and what is around it. */
    private double shown() {
        double needed = Math.max(lead.exit() * 1.5, reach() * 0.9);
        return needed < height * 0.9 ? needed : height;
    }

    double scale() {
        return Frame.detailScale(reach() + brokenOff(), shown());
    }

    View draw(double scale) {
        var view = part.view(View.Name.DETAIL, scale, atLeft);
        double left = lead.body() - brokenOff();
        double origin = (left + lead.tip()) / 2; // the detail stands around its own middle
        var moved = new LeadForm(lead.kind(), lead.body() - origin, lead.tip() - origin, lead.exit(),
                lead.thickness(), lead.foot());
        draw(view, moved, left - origin);
        return view;
    }

    private void draw(View view, LeadForm moved, double left) {
        double body = moved.body();
        double tip = moved.tip();
        var edge = lead.kind() == LeadForm.Kind.J_LEAD ? Line.VISIBLE : part.edge("leadLength");
        double top = -shown();
        view.draw(Trace.from(body, top).to(body, -standoff).to(left, -standoff), part.edge("height"), Fill.NONE);
        if (shown() < height) {
            view.draw(Trace.from(left, top).wavesTo(body, reach() * 0.04), Line.THIN, Fill.NONE);
        } else {
            view.draw(Trace.line(left, top, body, top), part.edge("height"), Fill.NONE);
        }
        double bow = shown() * 0.06;
        view.draw(
                Trace.from(left, top).curve(left - bow, top * 0.75, left, top * 0.55).curve(left + bow, top * 0.3, left,
                        -standoff),
                Line.THIN, Fill.NONE);
        view.draw(moved.profile(), edge, Fill.METAL);
        int outwards = atLeft ? -1 : 1;
        view.reach(Line.THIN, view.projection().x(left) - outwards * 4, view.projection().x(tip) + outwards * 5, 0);
        part.upright(view, "standoff", !atLeft, body, -standoff, left, 0, null);
        part.upright(view, "leadThickness", atLeft, tip, -lead.thickness(), tip, 0, null);
        lengths(view, moved);
        gaugePlane(view, tip);
        if (part.states("footAngle")) {
            angle(view, moved.heel(), tip);
        }
        part.caption("leadRadius").ifPresent(radius -> view.shows(radius.symbol()).callout(moved.shoulder(),
                -moved.exit() - lead.thickness() * 0.4, new Content().line(radius.text(), radius), direction(-50)));
    }

    private void lengths(View view, LeadForm moved) {
        double tip = moved.tip();
        switch (lead.kind()) {
            case GULL_WING -> part.across(view, "leadLength", false, moved.heel(), 0, tip, 0, null);
            case INWARD_L, J_LEAD, FLAT_LEAD, PIN ->
                part.across(view, "leadLength", false, tip - Math.min(lead.foot(), 2 * reach() + lead.foot()), 0, tip,
                        0, null);
        }
        part.across(view, "leadLengthTotal", false, moved.body(), -standoff, tip, 0, null);
        part.across(view, "shoulder", true, moved.body(), -lead.exit(), moved.shoulder(), -lead.exit(), null);
    }

    private void gaugePlane(View view, double tip) {
        if (part.states("gaugePlane")) {
            double gauge = part.size("gaugePlane", GAUGE);
            view.draw(Trace.line(tip - reach() * 0.5, -gauge, tip + reach() * 0.12, -gauge), Line.CENTRE, Fill.NONE);
            part.upright(view, "gaugePlane", atLeft, tip, -gauge, tip, 0, null);
            view.callout(tip - reach() * 0.1, -gauge, Content.text(part.word("GAUGE PLANE", "计量平面")),
                    direction(-60));
        }
    }

    /** The angle of the foot, as an arc with its letter. */
    private void angle(View view, double heel, double tip) {
        double radius = (tip - heel) * 1.2;
        double rise = Math.toRadians(9);
        view.draw(Trace.line(heel, 0, heel + radius * 1.1 * Math.cos(rise), -radius * 1.1 * Math.sin(rise)), Line.THIN,
                Fill.NONE);
        view.draw(Trace.from(heel + radius, 0).counterArc(radius, heel + radius * Math.cos(rise),
                -radius * Math.sin(rise)), Line.THIN, Fill.NONE);
        part.caption("footAngle").ifPresent(angle -> view.shows(angle.symbol()).callout(
                heel + radius * Math.cos(rise / 2), -radius * Math.sin(rise / 2),
                new Content().line(angle.text(), angle), direction(-20)));
    }

    /** The direction of a callout, in degrees clockwise from the right, exchanged with the sides. */
    private double direction(double angle) {
        return atLeft ? 180 - angle : angle;
    }
}

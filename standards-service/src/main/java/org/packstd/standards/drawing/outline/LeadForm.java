package org.packstd.standards.drawing.outline;

import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Point;
import org.packstd.standards.drawing.sheet.Trace;

/**
 * The profile of a lead that leaves a body to the right; the seating plane is at y = 0.
 *
 * @param body right edge of the body
 * @param tip farthest point of the lead
 * @param exit height at which it leaves the body
 * @param thickness of the sheet that it is bent from
 * @param foot length that lies on the seating plane
 */
record LeadForm(Kind kind, double body, double tip, double exit, double thickness, double foot) {

    /** How a lead is bent. */
    enum Kind {
        GULL_WING,
        J_LEAD,
        FLAT_LEAD,
        INWARD_L,
        PIN
    }

    static Kind kind(String terminalForm) {
        return switch (terminalForm) {
            case "J_LEAD" -> Kind.J_LEAD;
            case "FLAT_LEAD" -> Kind.FLAT_LEAD;
            case "INWARD_L", "UNDER_BODY" -> Kind.INWARD_L;
            case "PIN" -> Kind.PIN;
            default -> Kind.GULL_WING;
        };
    }

    Trace profile() {
        return switch (kind) {
            case GULL_WING -> gullWing();
            case J_LEAD -> jLead();
            case FLAT_LEAD -> Trace.rectangle(new Box(body, -thickness, tip, 0));
            case INWARD_L -> inwardL();
            case PIN -> pin();
        };
    }

    /** How far under the body it reaches. */
    double inward() {
        return switch (kind) {
            case J_LEAD -> 2 * curl() - (tip - body);
            case INWARD_L -> foot - (tip - body);
            case GULL_WING, FLAT_LEAD, PIN -> 0;
        };
    }

    private double curl() {
        return Math.min((tip - body) * 0.9 + thickness, exit * 0.42);
    }

    /** Where the slope between shoulder and foot begins, on the upper side. */
    double shoulder() {
        double reach = tip - body;
        double slope = Math.min(exit * 0.12, reach * 0.15);
        return Math.max(body + reach * 0.08, tip - Math.min(foot, reach * 0.8) - slope);
    }

    /** Where the foot begins, on the seating plane. */
    double heel() {
        return Math.max(body + (tip - body) * 0.15, tip - foot);
    }

    private Trace gullWing() {
        double half = thickness / 2;
        double over = shoulder() + half;
        double heel = heel() + half;
        double bend = thickness;
        return Rounding.closed(List.of(new Point(body, -exit - half), new Point(over, -exit - half),
                new Point(heel, -thickness), new Point(tip, -thickness), new Point(tip, 0),
                new Point(heel - thickness, 0), new Point(over - thickness, -exit + half),
                new Point(body, -exit + half)), 0, 1.6 * bend, 0.7 * bend, 0, 0, 1.7 * bend, 0.6 * bend, 0);
    }

    private Trace jLead() {
        double half = thickness / 2;
        double radius = curl();
        double end = tip - 2 * radius;
        double inner = Math.max(radius - thickness, thickness * 0.1);
        return Trace.from(body, -exit - half).to(tip - thickness * 0.6, -exit - half)
                .arc(thickness * 0.6, tip, -exit - half + thickness * 0.6).to(tip, -radius)
                .arc(radius, tip - radius, 0).arc(radius, end, -radius).to(end + thickness, -radius)
                .counterArc(inner, tip - radius, -thickness).counterArc(inner, tip - thickness, -radius)
                .to(tip - thickness, -exit + half).to(body, -exit + half).close();
    }

    private Trace inwardL() {
        double half = thickness / 2;
        double outer = Math.max(tip, body + thickness * 0.2);
        return Rounding.closed(List.of(new Point(body, -exit - half), new Point(outer, -exit - half),
                new Point(outer, 0), new Point(outer - foot, 0), new Point(outer - foot, -thickness),
                new Point(outer - thickness, -thickness), new Point(outer - thickness, -exit + half),
                new Point(body, -exit + half)), 0, thickness, thickness, 0, 0, thickness * 0.3, thickness * 0.3, 0);
    }

    private Trace pin() {
        double half = thickness / 2;
        return Trace.from(body, -exit - half).to(tip, -exit - half).to(tip, foot).to(tip - thickness, foot)
                .to(tip - thickness, -exit + half).to(body, -exit + half).close();
    }
}

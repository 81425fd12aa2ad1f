package org.packstd.standards.drawing.sheet;

/** Hatching of what is cut (ISO 128-50): thin lines at 45°. */
public final class Hatch {

    private Hatch() {}

    /** @param distance of the lines, in millimetres of the paper */
    public static void draw(View view, Box area, double distance) {
        double step = Math.max(distance / view.scale() * Math.sqrt(2), (area.width() + area.height()) / 80);
        for (double at = step; at < area.width() + area.height(); at += step) {
            double fromX = Math.min(area.left() + at, area.right());
            double fromY = area.top() + at - (fromX - area.left());
            double toY = Math.min(area.top() + at, area.bottom());
            double toX = area.left() + at - (toY - area.top());
            view.draw(Trace.line(fromX, fromY, toX, toY), Line.THIN, Fill.NONE);
        }
    }
}

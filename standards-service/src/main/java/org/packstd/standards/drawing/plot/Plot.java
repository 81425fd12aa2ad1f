package org.packstd.standards.drawing.plot;

import java.util.List;

/**
 * A drawing taken apart.
 *
 * @param title what is drawn
 * @param description for those who do not see it
 * @param width in mm
 * @param height in mm
 * @param marks in the order in which they cover one another
 */
public record Plot(String title, String description, double width, double height, List<Mark> marks) {

    public Plot {
        marks = List.copyOf(marks);
    }

    /**
     * Takes a drawing apart.
     *
     * @param svg as the drawing kit wrote it
     */
    public static Plot of(String svg) {
        return new PlotReader().read(svg);
    }

    /** The marks as far as nothing that was drawn later covers them, for formats that cannot paint over what is there. */
    public List<Mark> uncovered() {
        return Uncovered.of(marks);
    }

    /** The scale of the views, where a detail has one of its own; 1 without views. */
    public double scale() {
        double ofDetail = 1;
        for (var mark : marks) {
            var view = mark.view();
            if (view != null && !view.isDetail()) {
                return view.scale();
            }
            ofDetail = view == null ? ofDetail : view.scale();
        }
        return ofDetail;
    }
}

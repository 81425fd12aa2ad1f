package org.packstd.standards.drawing.outline;

import java.util.List;
import org.packstd.standards.drawing.sheet.View;

/** What a kind of package looks like. Views are not finished: their dimensions wait for a place. */
interface Outline {

    /** From above; terminal 1 at the upper left. */
    View top(double scale);

    /** The front elevation; the seating plane is at y = 0, the package above it. */
    View side(double scale);

    /** From below: left and right exchanged. */
    View bottom(double scale);

    /** What is too small to be seen in the others, at a scale of its own. */
    View detail(double scale);

    /** The scale of the detail that fills its place. */
    double detailScale();

    /** The largest scale that could make sense: where the package fills its place on an A4 sheet. */
    double largestScale();

    /** What the views cannot say. */
    List<String> notes();

    /** What the detail is called. */
    default String detailName(Wording wording) {
        return wording.of("DETAIL Z", "局部放大图 Z");
    }
}

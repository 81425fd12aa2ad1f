package org.packstd.standards.drawing.plot;

/**
 * A view on a sheet.
 *
 * @param name such as {@code v-top}
 * @param scale millimetres on paper for one of the thing
 */
public record PlacedView(String name, double scale) {

    /** Whether it has a scale of its own. */
    public boolean isDetail() {
        return "v-detail".equals(name);
    }
}

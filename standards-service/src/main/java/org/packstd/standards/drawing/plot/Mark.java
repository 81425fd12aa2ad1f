package org.packstd.standards.drawing.plot;

import org.jspecify.annotations.Nullable;

/**
 * Something that is drawn.
 *
 * @param view that it is part of; null for what is on the sheet itself
 */
public record Mark(Shape shape, Ink ink, Role role, @Nullable PlacedView view) {

    /** The same ink in another shape. */
    public Mark as(Shape other) {
        return new Mark(other, ink, role, view);
    }
}

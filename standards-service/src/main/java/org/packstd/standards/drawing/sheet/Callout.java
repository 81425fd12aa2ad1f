package org.packstd.standards.drawing.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a leader points from, waiting for its place.
 *
 * @param anchor what it points at, on paper
 * @param angle the direction it should stand in, in degrees clockwise from the right
 * @param inside what part of the thing it may stand on; null for none
 */
record Callout(Point anchor, Content content, double angle, @Nullable Box inside) {}

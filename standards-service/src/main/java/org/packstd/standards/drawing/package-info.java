/**
 * Outline drawings of variations, published or proposed.
 *
 * <p>
 * A drawing follows from a revision and from how it is asked for, and from nothing else: not from whether the revision is
 * still current, not from the time. So the same address gives the same bytes for ever.
 */
@NullMarked
package org.packstd.standards.drawing;

import org.jspecify.annotations.NullMarked;

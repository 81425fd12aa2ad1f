/**
 * Land patterns: what to print on a board so that a package can be soldered to it.
 *
 * <p>
 * A {@link org.packstd.standards.landpattern.LandPattern} is computed from the figures of one variation and never guessed: where
 * a figure is missing the answer is {@link org.packstd.standards.landpattern.NoLandPattern}, which names it. The result is
 * reproducible: it names its rule set and shows how each figure came about. All lengths are exact decimals in mm; x is across, y
 * is down, the origin is the centre of the body.
 */
@NullMarked
package org.packstd.standards.landpattern;

import org.jspecify.annotations.NullMarked;

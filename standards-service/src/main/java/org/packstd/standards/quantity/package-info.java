/**
 * Quantities as standards state them: exact decimals with a unit, and what the figures mean.
 *
 * <p>
 * No binary floating point: 0.1 stays 0.1 and 15.7 mil is exactly 0.39878 mm, so limits can be compared without a margin.
 */
@NullMarked
package org.packstd.standards.quantity;

import org.jspecify.annotations.NullMarked;

package org.packstd.standards.specification;

import org.jspecify.annotations.Nullable;

/**
 * The terminals of a variation.
 *
 * @param pointer where they are stated
 * @param count how many there are, when it is known
 * @param grid their grid, for balls and lands
 * @param perSideX how many stand on each of the two sides along x; 0 when none or unknown
 * @param perSideY how many stand on each of the two sides along y; 0 when none or unknown
 */
public record Terminals(String pointer, @Nullable Integer count, @Nullable Grid grid, int perSideX, int perSideY) {}

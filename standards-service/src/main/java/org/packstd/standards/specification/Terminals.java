package org.packstd.standards.specification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terminals of a variation.
 *
 * @param pointer where they are stated
 * @param count how many there are, when it is known
 * @param grids their grids, for balls and lands; several when the parts of an array differ
 * @param perSideX how many stand on each of the two sides along x; 0 when none or unknown
 * @param perSideY how many stand on each of the two sides along y; 0 when none or unknown
 * @param deleted positions without a terminal that take no number
 * @param hidden positions without a terminal that keep their number
 * @param positions every terminal by itself, when they are given so; else empty
 */
public record Terminals(String pointer, @Nullable Integer count, List<Grid> grids, int perSideX, int perSideY,
        List<Integer> deleted, List<Integer> hidden, List<Position> positions) {

    /** Terminals of which no more is said. */
    public Terminals(String pointer, @Nullable Integer count, @Nullable Grid grid, int perSideX, int perSideY) {
        this(pointer, count, grid == null ? List.of() : List.of(grid), perSideX, perSideY, List.of(), List.of(),
                List.of());
    }

    /** The grid; the first when there are several, null when there is none. */
    public @Nullable Grid grid() {
        return grids.isEmpty() ? null : grids.getFirst();
    }
}

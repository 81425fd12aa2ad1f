package org.packstd.notifications.matching.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PointValues.Relation;

/**
 * Finds out for which variations a range holds, in one look at the range however many variations there are. A range holds for
 * a variation when it begins at or below one figure of it and ends at or above another.
 */
final class RangesAround {

    /**
     * @param beginsUpTo the greatest beginning that still holds, as {@link ExactDecimal} writes it
     * @param endsFrom   likewise the least end
     * @param variations of which this is said
     */
    record Around(byte[] beginsUpTo, byte[] endsFrom, Variations variations) {}

    private final byte[][] begins;
    /** For which variations a range holds that begins no later than the edge, as far as its beginning goes. */
    private final Variations[] beginning;
    private final byte[][] ends;
    private final Variations[] ending;

    private RangesAround(byte[][] begins, Variations[] beginning, byte[][] ends, Variations[] ending) {
        this.begins = begins;
        this.beginning = beginning;
        this.ends = ends;
        this.ending = ending;
    }

    /** @param around at least one */
    static RangesAround of(List<Around> around) {
        var byBegin = around.stream().sorted((one, other) -> Arrays.compareUnsigned(other.beginsUpTo, one.beginsUpTo))
                .toList();
        var byEnd = around.stream().sorted((one, other) -> Arrays.compareUnsigned(one.endsFrom, other.endsFrom))
                .toList();
        return new RangesAround(byBegin.reversed().stream().map(Around::beginsUpTo).toArray(byte[][]::new),
                List.of(growing(byBegin)).reversed().toArray(Variations[]::new),
                byEnd.stream().map(Around::endsFrom).toArray(byte[][]::new), growing(byEnd));
    }

    /** Of each, its own and those of all before it. */
    private static Variations[] growing(List<Around> around) {
        var all = new Variations[around.size()];
        for (int i = 0; i < all.length; i++) {
            var own = around.get(i).variations;
            all[i] = i == 0 ? own : all[i - 1].with(own);
        }
        return all;
    }

    /** All variations of which anything is said. */
    Variations all() {
        return ending[ending.length - 1];
    }

    /** Whether whatever holds for one of them holds for all. */
    boolean saysTheSameOf(Variations those) {
        return begins.length == 1 && all().equals(those);
    }

    /** Whether the range holds for those, for some at least, or for none. */
    Holding holding(byte[] range, Variations those) {
        int begin = begin(range);
        int end = end(range);
        if (begin == begins.length || end < 0 || !beginning[begin].meets(ending[end])) {
            return Holding.FOR_NONE;
        }
        return beginning[begin].bothHold(ending[end], those) ? Holding.FOR_ALL : Holding.FOR_SOME;
    }

    /** Adds the variations for which the range holds to the bits that begin there. */
    void addHolding(byte[] range, long[] target, int from) {
        int begin = begin(range);
        int end = end(range);
        if (begin < begins.length && end >= 0) {
            beginning[begin].addCommon(ending[end], target, from);
        }
    }

    /** The first edge that the range begins at or before; behind all if there is none. */
    private int begin(byte[] range) {
        int at = 0;
        for (int above = begins.length; at < above;) {
            int middle = (at + above) >>> 1;
            if (compare(range, 0, begins[middle]) > 0) {
                at = middle + 1;
            } else {
                above = middle;
            }
        }
        return at;
    }

    /** The last edge that the range ends at or behind; before all if there is none. */
    private int end(byte[] range) {
        int behind = 0;
        for (int above = ends.length; behind < above;) {
            int middle = (behind + above) >>> 1;
            if (compare(range, ExactDecimal.BYTES, ends[middle]) >= 0) {
                behind = middle + 1;
            } else {
                above = middle;
            }
        }
        return behind - 1;
    }

    /** Whether of ranges between these two all hold for all variations, or none for any. */
    Relation relation(byte[] least, byte[] greatest) {
        if (compare(least, 0, begins[begins.length - 1]) > 0 || compare(greatest, ExactDecimal.BYTES, ends[0]) < 0) {
            return Relation.CELL_OUTSIDE_QUERY;
        }
        return compare(greatest, 0, begins[0]) <= 0 && compare(least, ExactDecimal.BYTES, ends[ends.length - 1]) >= 0
                ? Relation.CELL_INSIDE_QUERY
                : Relation.CELL_CROSSES_QUERY;
    }

    private static int compare(byte[] range, int from, byte[] edge) {
        return Arrays.compareUnsigned(range, from, from + ExactDecimal.BYTES, edge, 0, ExactDecimal.BYTES);
    }
}

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
     * @param variations of which this is said, as bits
     */
    record Around(byte[] beginsUpTo, byte[] endsFrom, long variations) {}

    private final String field;
    private final byte[][] begins;
    /** For which variations a range holds that begins no later than the edge, as far as its beginning goes. */
    private final long[] beginning;
    private final byte[][] ends;
    private final long[] ending;
    private final long all;

    /** @param around at least one */
    RangesAround(String field, List<Around> around) {
        this.field = field;
        var byBegin = around.stream().sorted((one, other) -> Arrays.compareUnsigned(one.beginsUpTo, other.beginsUpTo))
                .toList();
        var byEnd = around.stream().sorted((one, other) -> Arrays.compareUnsigned(one.endsFrom, other.endsFrom))
                .toList();
        begins = byBegin.stream().map(Around::beginsUpTo).toArray(byte[][]::new);
        ends = byEnd.stream().map(Around::endsFrom).toArray(byte[][]::new);
        beginning = new long[begins.length];
        ending = new long[ends.length];
        long these = 0;
        for (int i = begins.length - 1; i >= 0; i--) {
            these |= byBegin.get(i).variations;
            beginning[i] = these;
        }
        all = these;
        these = 0;
        for (int i = 0; i < ends.length; i++) {
            these |= byEnd.get(i).variations;
            ending[i] = these;
        }
    }

    String field() {
        return field;
    }

    /** All variations of which anything is said. */
    long all() {
        return all;
    }

    /** The variations for which the range holds, as bits. */
    long holding(byte[] range) {
        var beginsAt = 0;
        for (int above = begins.length; beginsAt < above;) {
            int middle = (beginsAt + above) >>> 1;
            if (compare(range, 0, begins[middle]) > 0) {
                beginsAt = middle + 1;
            } else {
                above = middle;
            }
        }
        if (beginsAt == begins.length) {
            return 0;
        }
        var endsBefore = 0;
        for (int above = ends.length; endsBefore < above;) {
            int middle = (endsBefore + above) >>> 1;
            if (compare(range, ExactDecimal.BYTES, ends[middle]) >= 0) {
                endsBefore = middle + 1;
            } else {
                above = middle;
            }
        }
        return endsBefore == 0 ? 0 : beginning[beginsAt] & ending[endsBefore - 1];
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

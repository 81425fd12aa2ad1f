package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts, for each filter of a segment, the conditions that an event fulfils, and remembers for which variations it fulfils
 * all that were counted. A filter holds when as many are counted as it has, for one variation at least.
 */
final class Tally {

    private final FixedBitSet met;
    private final byte[] counted;
    private final long[] passing;
    /** Of the condition that is being counted. */
    private final long[] current;
    private int[] touched = new int[1024];
    private int touchedCount;

    Tally(int filters) {
        met = new FixedBitSet(filters);
        counted = new byte[filters];
        passing = new long[filters];
        current = new long[filters];
    }

    /** The condition that is being counted holds for these filters, of these variations; may be said several times. */
    void holds(DocIdSetIterator filters, long variations) throws IOException {
        for (int filter = filters.nextDoc(); filter != DocIdSetIterator.NO_MORE_DOCS; filter = filters.nextDoc()) {
            holds(filter, variations);
        }
    }

    void holds(int filter, long variations) {
        if (current[filter] == 0) {
            touch(filter);
        }
        current[filter] |= variations;
    }

    private void touch(int filter) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touched.length * 2);
        }
        touched[touchedCount++] = filter;
    }

    /** All is said about one condition. */
    void endCondition() {
        for (int i = 0; i < touchedCount; i++) {
            int filter = touched[i];
            passing[filter] = counted[filter] == 0 ? current[filter] : passing[filter] & current[filter];
            counted[filter]++;
            current[filter] = 0;
            met.set(filter);
        }
        touchedCount = 0;
    }

    /** Filters of which some condition holds, in order. */
    DocIdSetIterator met() {
        return new BitSetIterator(met, met.length());
    }

    int counted(int filter) {
        return counted[filter];
    }

    /** Variations for which all conditions that were counted hold, as bits. */
    long passing(int filter) {
        return passing[filter];
    }
}

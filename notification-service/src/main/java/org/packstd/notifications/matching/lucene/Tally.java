package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Counts, for each filter of a segment, the conditions that an event fulfils by any of its variations, and those of them that
 * not all variations fulfil. Two bytes for each filter, so that what is counted stays in the caches of a processor.
 */
final class Tally {

    private static final int SOME = 1;
    private static final int ALL = 2;
    private static final int CURRENT = SOME | ALL;
    private static final int ONE_FOR_SOME = 1 << 2;
    private static final int FOR_SOME = 0x3f << 2;
    private static final int ONE = 1 << 8;

    /** Of the condition that is being counted, whether it holds for some or all; how many hold for some; how many hold. */
    private final short[] filters;
    private int[] touched = new int[1024];
    private int touchedCount;

    Tally(int filters) {
        this.filters = new short[filters];
    }

    /** The condition that is being counted holds for these filters; may be said several times. */
    void holds(DocIdSetIterator these, boolean forAll) throws IOException {
        for (int filter = these.nextDoc(); filter != DocIdSetIterator.NO_MORE_DOCS; filter = these.nextDoc()) {
            holds(filter, forAll);
        }
    }

    void holds(int filter, boolean forAll) {
        int before = filters[filter];
        if ((before & CURRENT) == 0) {
            touch(filter);
        }
        filters[filter] = (short) (before | (forAll ? ALL : SOME));
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
            int counted = filters[touched[i]];
            int forAll = counted & ALL;
            filters[touched[i]] = (short) ((counted & ~CURRENT) + ONE + (forAll == 0 ? ONE_FOR_SOME : 0));
        }
        touchedCount = 0;
    }

    /** How many conditions hold, each for one variation at least. */
    int counted(int filter) {
        return filters[filter] >>> 8;
    }

    /**
     * Whether all that hold do so for one and the same variation, without a look at which: where not more than one holds for
     * some only.
     */
    boolean holdTogether(int filter) {
        return (filters[filter] & FOR_SOME) <= ONE_FOR_SOME;
    }
}

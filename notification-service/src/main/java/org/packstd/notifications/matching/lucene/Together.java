package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds out for which variations all conditions of a filter hold; for the few filters that have to be looked at so closely. */
final class Together {

    private final FixedBitSet asked;
    private final int[] filters;
    private final int words;
    /** For each filter that is asked about, the variations for which all hold that was said so far. */
    private final long[] passing;
    /** Likewise those for which the condition holds that is being looked at. */
    private final long[] current;
    private final boolean[] touched;

    /** @param filters in order */
    Together(int[] filters, int size, Question question) {
        this.filters = filters;
        this.words = Variations.words(question.terms().size());
        this.asked = new FixedBitSet(size);
        this.passing = new long[filters.length * words];
        this.current = new long[filters.length * words];
        this.touched = new boolean[filters.length];
        for (int i = 0; i < filters.length; i++) {
            asked.set(filters[i]);
            question.all().addTo(passing, i * words);
        }
    }

    void holds(DocIdSetIterator these, Variations variations) throws IOException {
        for (int filter = these.nextDoc(); filter != DocIdSetIterator.NO_MORE_DOCS; filter = these.nextDoc()) {
            holds(filter, variations);
        }
    }

    void holds(int filter, Variations variations) {
        if (asked.get(filter)) {
            variations.addTo(current, place(filter));
        }
    }

    void holds(int filter, byte[] range, RangesAround ranges) {
        if (asked.get(filter)) {
            ranges.addHolding(range, current, place(filter));
        }
    }

    private int place(int filter) {
        int index = Arrays.binarySearch(filters, filter);
        touched[index] = true;
        return index * words;
    }

    /** All is said about one condition. A filter of which nothing was said has no such condition. */
    void endCondition() {
        for (int i = 0; i < filters.length; i++) {
            if (touched[i]) {
                for (int word = i * words; word < (i + 1) * words; word++) {
                    passing[word] &= current[word];
                    current[word] = 0;
                }
                touched[i] = false;
            }
        }
    }

    /** Whether all conditions of the filter at that place hold for that variation. */
    boolean passes(int index, int variation) {
        return (passing[index * words + variation / Long.SIZE] & 1L << variation) != 0;
    }

    boolean passesAny(int index) {
        for (int word = index * words; word < (index + 1) * words; word++) {
            if (passing[word] != 0) {
                return true;
            }
        }
        return false;
    }
}

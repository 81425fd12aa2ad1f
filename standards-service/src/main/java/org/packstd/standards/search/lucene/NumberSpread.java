package org.packstd.standards.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * How often each nominal of a number occurs in a segment.
 *
 * @param values in ascending order
 * @param occurrences of each of them
 * @param missing documents without one
 */
record NumberSpread(SortedDocValues values, int[] occurrences, int missing) {

    static NumberSpread of(LeafReader segment, String key, FixedBitSet documents) throws IOException {
        var values = DocValues.getSorted(segment, Fields.nominal(key));
        var occurrences = new int[values.getValueCount()];
        int missing = 0;
        var iterator = new BitSetIterator(documents, 0);
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            if (values.advanceExact(doc)) {
                occurrences[values.ordValue()]++;
            } else {
                missing++;
            }
        }
        return new NumberSpread(values, occurrences, missing);
    }

    /** The first value that occurs, or -1. */
    int first() {
        for (int ordinal = 0; ordinal < occurrences.length; ordinal++) {
            if (occurrences[ordinal] > 0) {
                return ordinal;
            }
        }
        return -1;
    }

    /** The last value that occurs, or -1. */
    int last() {
        for (int ordinal = occurrences.length - 1; ordinal >= 0; ordinal--) {
            if (occurrences[ordinal] > 0) {
                return ordinal;
            }
        }
        return -1;
    }

    /** How many documents lie below an amount. */
    int below(byte[] amount) throws IOException {
        int found = values.lookupTerm(new BytesRef(amount));
        int end = found < 0 ? -found - 1 : found;
        int sum = 0;
        for (int ordinal = 0; ordinal < end; ordinal++) {
            sum += occurrences[ordinal];
        }
        return sum;
    }
}

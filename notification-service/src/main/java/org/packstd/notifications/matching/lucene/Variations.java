package org.packstd.notifications.matching.lucene;

import java.util.Arrays;
import java.util.BitSet;

/** Some of the variations that are asked about together, as bits. */
final class Variations {

    private final long[] bits;

    private Variations(long[] bits) {
        this.bits = bits;
    }

    /** @param many how many there are; all sets of one question are as long as it takes for all of these */
    static Variations of(BitSet some, int many) {
        return new Variations(Arrays.copyOf(some.toLongArray(), words(many)));
    }

    /** So many numbers hold the bits of so many variations. */
    static int words(int many) {
        return (many + Long.SIZE - 1) / Long.SIZE;
    }

    Variations with(Variations other) {
        var both = bits.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= other.bits[i];
        }
        return new Variations(both);
    }

    boolean meets(Variations other) {
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & other.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether each of those is in this one and the other. */
    boolean bothHold(Variations other, Variations those) {
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & other.bits[i]) != those.bits[i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds them to the bits that begin there. */
    void addTo(long[] target, int from) {
        for (int i = 0; i < bits.length; i++) {
            target[from + i] |= bits[i];
        }
    }

    /** Adds those that are in both to the bits that begin there. */
    void addCommon(Variations other, long[] target, int from) {
        for (int i = 0; i < bits.length; i++) {
            target[from + i] |= bits[i] & other.bits[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Variations those && Arrays.equals(bits, those.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}

package org.packstd.standards.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Leaves that one hash stands for. {@code from} is a multiple of the largest power of two that is not more than their number,
 * so that the range is a part of the tree.
 *
 * @param to the first that is no longer in it; greater than {@code from}
 */
record Range(long from, long to) {

    Range {
        if (from < 0 || to <= from || from % Long.highestOneBit(to - from) != 0) {
            throw new IllegalArgumentException("range: %d to %d".formatted(from, to));
        }
    }

    long size() {
        return to - from;
    }

    /** Whether there is a leaf of that index in it. */
    boolean contains(long index) {
        return from <= index && index < to;
    }

    /** What is left of the split, as many leaves as the largest power of two that is less than all. */
    Range left() {
        return new Range(from, split());
    }

    Range right() {
        return new Range(split(), to);
    }

    private long split() {
        return from + Long.highestOneBit(size() - 1);
    }

    /** The complete subtrees that it consists of, from the left, largest first; one for each 1 in the binary size. */
    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        for (var at = from; at < to;) {
            var length = Long.highestOneBit(to - at);
            var level = Long.numberOfTrailingZeros(length);
            nodes.add(new Node(level, at >> level));
            at += length;
        }
        return nodes;
    }

    /**
     * The hash of the range from those of its nodes.
     *
     * @throws LogBroken if one is not known
     */
    Hash hash(Map<Node, Hash> known) {
        var parts = nodes();
        var hash = parts.getLast().in(known);
        for (var i = parts.size() - 2; i >= 0; i--) {
            hash = Hash.ofNode(parts.get(i).in(known), hash);
        }
        return hash;
    }
}

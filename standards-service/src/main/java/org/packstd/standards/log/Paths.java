package org.packstd.standards.log;

import java.util.ArrayList;
import java.util.List;

/** Which parts of a tree make a proof (RFC 9162, sections 2.1.3 and 2.1.4), from the bottom up; about log2(size) of them. */
final class Paths {

    private Paths() {}

    /**
     * What leads from a leaf to the root.
     *
     * @param index 0..size-1
     */
    static List<Range> inclusion(long index, long size) {
        var path = new ArrayList<Range>();
        for (var tree = new Range(0, size); tree.size() > 1;) {
            var inLeft = tree.left().contains(index);
            path.addFirst(inLeft ? tree.right() : tree.left());
            tree = inLeft ? tree.left() : tree.right();
        }
        return path;
    }

    /**
     * What shows that the first leaves are the beginning of the tree.
     *
     * @param first 0..size; nothing is to be shown of none and of all
     */
    static List<Range> consistency(long first, long size) {
        if (first == 0 || first == size) {
            return List.of();
        }
        var path = new ArrayList<Range>();
        var tree = new Range(0, size);
        while (tree.to() != first) {
            var inLeft = first <= tree.left().to();
            path.addFirst(inLeft ? tree.right() : tree.left());
            tree = inLeft ? tree.left() : tree.right();
        }
        if (tree.from() != 0) {
            path.addFirst(tree); // the verifier knows it only when it is the whole earlier tree
        }
        return path;
    }
}

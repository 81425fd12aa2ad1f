package org.packstd.standards.log;

import java.util.Map;

/**
 * The place of a complete subtree; its hash never changes once its last leaf is there.
 *
 * @param level 0 for a leaf; a node of level n stands for 2^n leaves
 * @param index from 0 at the left, among those of the level
 */
public record Node(int level, long index) {

    /** More than any log has leaves. */
    static final int HIGHEST = 47;

    public Node {
        if (level < 0 || level > HIGHEST || index < 0 || index >>> (HIGHEST + 1 - level) != 0) {
            throw new IllegalArgumentException("node: %d of level %d".formatted(index, level));
        }
    }

    boolean isRight() {
        return index % 2 == 1;
    }

    Node left() {
        return new Node(level, index - 1);
    }

    Node parent() {
        return new Node(level + 1, index / 2);
    }

    /**
     * Its hash.
     *
     * @throws LogBroken if it is not known
     */
    public Hash in(Map<Node, Hash> known) {
        var hash = known.get(this);
        if (hash == null) {
            throw new LogBroken("the hash of " + this + " is missing");
        }
        return hash;
    }
}

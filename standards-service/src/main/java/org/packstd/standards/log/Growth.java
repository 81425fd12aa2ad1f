package org.packstd.standards.log;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tree that leaves are added to: knows its right edge, and which nodes became complete. */
final class Growth {

    private final Map<Node, Hash> edge = new HashMap<>();
    private final Map<Node, Hash> completed = new LinkedHashMap<>();
    private long size;

    /**
     * Goes on from a tree.
     *
     * @param nodes at least those that the tree of that size consists of
     */
    Growth(long size, Map<Node, Hash> nodes) {
        this.size = size;
        edge.putAll(nodes);
    }

    void add(Hash leaf) {
        var node = new Node(0, size);
        var hash = leaf;
        complete(node, hash);
        while (node.isRight()) {
            hash = Hash.ofNode(node.left().in(edge), hash);
            node = node.parent();
            complete(node, hash);
        }
        size++;
    }

    private void complete(Node node, Hash hash) {
        edge.put(node, hash);
        completed.put(node, hash);
    }

    long size() {
        return size;
    }

    Hash root() {
        return size == 0 ? Hash.OF_NOTHING : new Range(0, size).hash(edge);
    }

    /** Nodes of which the last leaf was added here. */
    Map<Node, Hash> completed() {
        return completed;
    }
}

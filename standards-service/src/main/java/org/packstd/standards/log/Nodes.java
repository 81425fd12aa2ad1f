package org.packstd.standards.log;

import java.util.Collection;
import java.util.Map;

/** Hashes of complete subtrees. Insert only. */
public interface Nodes {

    /**
     * Stores those that are not there.
     *
     * @throws LogBroken if another hash is there for one of them
     */
    void add(Map<Node, Hash> nodes);

    /**
     * Reads some, in one question.
     *
     * @throws LogBroken if one is not there
     */
    Map<Node, Hash> find(Collection<Node> nodes);
}

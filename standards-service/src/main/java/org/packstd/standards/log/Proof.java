package org.packstd.standards.log;

import java.util.List;

/**
 * What leads to a root.
 *
 * @param size of the tree
 * @param root of the tree
 * @param path hashes from the bottom up
 */
public record Proof(long size, Hash root, List<Hash> path) {}

/**
 * What happened to revisions, as a log that nobody can rewrite unseen.
 *
 * <p>
 * Each entry of the feed of changes that changes what is published becomes one leaf of a Merkle tree (RFC 6962, section 2.1).
 * Leaves are in the order of the feed, without gaps, and follow from it alone, so that whoever appends writes the same. Signed
 * checkpoints say how many leaves there are and what their root is; short proofs show that a leaf is in the tree, or that a
 * later tree only added to an earlier one. Of one size no two roots are ever signed. Nothing here is changed or deleted.
 */
@NullMarked
package org.packstd.standards.log;

import org.jspecify.annotations.NullMarked;

/**
 * What is covered by approved specifications, and where the gaps are.
 *
 * <p>
 * Counted from the search index of this instance, so it is as fresh as a search and asks nothing of the database.
 */
@NullMarked
package org.packstd.standards.coverage;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps the search index of this instance up to date, from start to stop.
 *
 * <p>
 * One thread builds the index and follows the catalogue; readiness is false until it has caught up once. While the database is
 * away the index stays as it is and is followed again afterwards.
 */
@NullMarked
package org.packstd.standards.indexing;

import org.jspecify.annotations.NullMarked;

/**
 * Indexes that are what they claim to be: ordered, compound, unique, sparse, partial, multikey.
 *
 * <p>They live in memory and are built from the records, so they cannot disagree with them after a crash. An access path
 * only ever proposes records; whoever follows it still checks each one against the query, so a coarse proposal costs time
 * and never an answer.
 */
@NullMarked
package org.packstd.local.mongo.index;

import org.jspecify.annotations.NullMarked;

/**
 * The command interpreter of mongo-java-server on records, honest indexes and a journal.
 *
 * <p>A stored document is its bytes, so whoever reads one gets a copy nobody else can change. Commands that write run
 * alone, commands that read run together, and both answer only when the journal holds everything they have seen.
 * {@link Refusals} lists what is answered with error 238 instead of being done wrongly.
 */
@NullMarked
package org.packstd.local.mongo.engine;

import org.jspecify.annotations.NullMarked;

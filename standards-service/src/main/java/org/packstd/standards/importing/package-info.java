/**
 * Bringing in standards that were approved elsewhere, for a body's first day.
 *
 * <p>
 * An import is checked like a proposal and published like an approved submission, and stays on record with who, when and
 * what. It is named after caller and Idempotency-Key, and every key in it is published once, so a caller who got no answer
 * repeats the request and the import goes on where it stopped.
 */
@NullMarked
package org.packstd.standards.importing;

import org.jspecify.annotations.NullMarked;

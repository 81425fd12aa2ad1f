/**
 * {@code Idempotency-Key}: the same request twice has one effect.
 *
 * <p>A key reserves the identifier of the resource before the resource is made. Whoever repeats the request, after a crash
 * or a lost answer, is led to the same identifier, so that a deterministic insert makes the resource at most once.
 */
@NullMarked
package org.packstd.submissions.idempotency;

import org.jspecify.annotations.NullMarked;

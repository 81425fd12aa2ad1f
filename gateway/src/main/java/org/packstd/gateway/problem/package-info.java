/**
 * Refusals as answers (RFC 9457), in the same shape as those of the services, and the list of all kinds with meaning and
 * remedy ({@code api-specs/problems.json}).
 *
 * <p>A {@link org.packstd.gateway.problem.Refusal} is thrown where a request cannot be passed on. Messages never name a
 * host or show a stack trace.
 */
@NullMarked
package org.packstd.gateway.problem;

import org.jspecify.annotations.NullMarked;

/**
 * Refusals as answers (RFC 9457): what is wrong, where, and how to mend it.
 *
 * <p>A {@link org.packstd.submissions.problem.Problem} is thrown where a request cannot be served and becomes the response;
 * it is expected, so it has no stack trace. Anything else that is thrown is our fault and answered with a bare 500.
 */
@NullMarked
package org.packstd.submissions.problem;

import org.jspecify.annotations.NullMarked;

/**
 * The automatic checks of what was handed in.
 *
 * <p>standards-service judges. If it cannot be asked, the submission waits and is asked about again, ever less often; it is
 * never blamed on the author.
 */
@NullMarked
package org.packstd.submissions.check;

import org.jspecify.annotations.NullMarked;

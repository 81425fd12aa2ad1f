/** Conditional requests: nobody overwrites what they have not seen. */
@NullMarked
package org.packstd.submissions.conditional;

import org.jspecify.annotations.NullMarked;

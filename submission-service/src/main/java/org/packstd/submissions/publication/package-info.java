/** What becomes of approved submissions: published, or sent back because they cannot be. Hearing it twice changes nothing. */
@NullMarked
package org.packstd.submissions.publication;

import org.jspecify.annotations.NullMarked;

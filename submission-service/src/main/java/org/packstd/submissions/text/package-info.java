/**
 * What people write for others to read: bounded, visible as it is, and free of what a standards body must not negotiate.
 *
 * <p>Nothing here changes a text; it is taken as it was written or refused with a reason.
 */
@NullMarked
package org.packstd.submissions.text;

import org.jspecify.annotations.NullMarked;

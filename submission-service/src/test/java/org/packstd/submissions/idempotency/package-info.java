/** Keys that come again, early and late. */
@NullMarked
package org.packstd.submissions.idempotency;

import org.jspecify.annotations.NullMarked;

/** What keeps events coming. */
@NullMarked
package org.packstd.submissions.outbox;

import org.jspecify.annotations.NullMarked;

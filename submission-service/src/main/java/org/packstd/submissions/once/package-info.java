/** Inserts that may be repeated: the {@code _id} says what it is, and whoever comes second changes nothing. */
@NullMarked
package org.packstd.submissions.once;

import org.jspecify.annotations.NullMarked;

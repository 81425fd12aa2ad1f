/** Starting before the database does. */
@NullMarked
package org.packstd.submissions.index;

import org.jspecify.annotations.NullMarked;

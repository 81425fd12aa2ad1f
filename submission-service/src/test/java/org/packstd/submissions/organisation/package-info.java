/** Who belongs to whom. */
@NullMarked
package org.packstd.submissions.organisation;

import org.jspecify.annotations.NullMarked;

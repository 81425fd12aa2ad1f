/** Tests of the package of the same name. */
@NullMarked
package org.packstd.submissions.reminder;

import org.jspecify.annotations.NullMarked;

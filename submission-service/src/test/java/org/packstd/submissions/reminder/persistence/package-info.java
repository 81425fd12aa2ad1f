/** Tests of the package of the same name. */
@NullMarked
package org.packstd.submissions.reminder.persistence;

import org.jspecify.annotations.NullMarked;

/** Who may do what, judged state by state. */
@NullMarked
package org.packstd.submissions.permission;

import org.jspecify.annotations.NullMarked;

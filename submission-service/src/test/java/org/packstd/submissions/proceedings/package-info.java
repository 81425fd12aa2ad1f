/** Commands that people give at the same time. */
@NullMarked
package org.packstd.submissions.proceedings;

import org.jspecify.annotations.NullMarked;

/** The commands that people give to submissions: each loads, decides and saves once. */
@NullMarked
package org.packstd.submissions.proceedings;

import org.jspecify.annotations.NullMarked;

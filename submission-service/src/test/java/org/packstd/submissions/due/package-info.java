@NullMarked
package org.packstd.submissions.due;

import org.jspecify.annotations.NullMarked;

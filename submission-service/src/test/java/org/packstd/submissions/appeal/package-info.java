@NullMarked
package org.packstd.submissions.appeal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.packstd.submissions.comment;

import org.jspecify.annotations.NullMarked;

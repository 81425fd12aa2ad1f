@NullMarked
package org.packstd.submissions.comment.table;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.packstd.submissions.comment.json;

import org.jspecify.annotations.NullMarked;

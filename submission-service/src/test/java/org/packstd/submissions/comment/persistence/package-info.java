@NullMarked
package org.packstd.submissions.comment.persistence;

import org.jspecify.annotations.NullMarked;

/** Reads payloads, which are JSON, for those who point into them. */
@NullMarked
package org.packstd.submissions.comment.json;

import org.jspecify.annotations.NullMarked;

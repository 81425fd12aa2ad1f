/** Speaks the part of {@code api-specs/rest/submissions} that is about comments. */
@NullMarked
package org.packstd.submissions.comment.web;

import org.jspecify.annotations.NullMarked;

/** Speaks the part of {@code api-specs/rest/submissions} that is about the caller's tasks. */
@NullMarked
package org.packstd.submissions.task.web;

import org.jspecify.annotations.NullMarked;

/** Speaks the part of {@code api-specs/rest/submissions} that is about the history of a case. */
@NullMarked
package org.packstd.submissions.history.web;

import org.jspecify.annotations.NullMarked;

/** Speaks the part of {@code api-specs/rest/submissions} that is about archives. */
@NullMarked
package org.packstd.submissions.archive.web;

import org.jspecify.annotations.NullMarked;

/** Speaks the part of {@code api-specs/rest/submissions} that is about needs. */
@NullMarked
package org.packstd.submissions.need.web;

import org.jspecify.annotations.NullMarked;

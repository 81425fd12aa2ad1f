/** Speaks the part of {@code api-specs/rest/submissions} that is about submissions. */
@NullMarked
package org.packstd.submissions.proceedings.web;

import org.jspecify.annotations.NullMarked;

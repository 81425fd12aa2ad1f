/** Speaks the part of {@code api-specs/rest/submissions} that is about similar work. */
@NullMarked
package org.packstd.submissions.likeness.web;

import org.jspecify.annotations.NullMarked;

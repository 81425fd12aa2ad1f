/** Speaks the part of {@code api-specs/rest/submissions} that is about organisations. */
@NullMarked
package org.packstd.submissions.organisation.web;

import org.jspecify.annotations.NullMarked;

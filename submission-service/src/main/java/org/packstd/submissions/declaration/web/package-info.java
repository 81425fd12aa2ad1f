/** Speaks the part of {@code api-specs/rest/submissions} that is about patents and attestations. */
@NullMarked
package org.packstd.submissions.declaration.web;

import org.jspecify.annotations.NullMarked;

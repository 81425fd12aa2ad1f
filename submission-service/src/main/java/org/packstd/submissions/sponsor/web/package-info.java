/** Speaks the part of {@code api-specs/rest/submissions} that is about co-sponsors. */
@NullMarked
package org.packstd.submissions.sponsor.web;

import org.jspecify.annotations.NullMarked;

/** Speaks the part of {@code api-specs/rest/submissions} that is about attachments. */
@NullMarked
package org.packstd.submissions.attachment.web;

import org.jspecify.annotations.NullMarked;

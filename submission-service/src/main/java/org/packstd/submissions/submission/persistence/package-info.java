/** Submissions in MongoDB: one document each, events included; every change is one guarded write. */
@NullMarked
package org.packstd.submissions.submission.persistence;

import org.jspecify.annotations.NullMarked;

/** Texts that passed the checks, in MongoDB. */
@NullMarked
package org.packstd.submissions.check.persistence;

import org.jspecify.annotations.NullMarked;

/** Statements of interest in MongoDB. */
@NullMarked
package org.packstd.submissions.conflict.persistence;

import org.jspecify.annotations.NullMarked;

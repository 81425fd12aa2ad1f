/** Statements and their stores. */
@NullMarked
package org.packstd.submissions.conflict.persistence;

import org.jspecify.annotations.NullMarked;

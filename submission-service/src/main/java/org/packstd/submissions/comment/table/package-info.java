/**
 * Comments as tables, in which standards bodies collect and answer them.
 *
 * <p>A table is taken in as a whole or not at all, and whatever is wrong with it is said for each row. The form of the files
 * is the affair of {@code comment.spreadsheet}.
 */
@NullMarked
package org.packstd.submissions.comment.table;

import org.jspecify.annotations.NullMarked;

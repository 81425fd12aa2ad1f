/** Comment tables as workbooks and CSV. */
@NullMarked
package org.packstd.submissions.comment.spreadsheet;

import org.jspecify.annotations.NullMarked;

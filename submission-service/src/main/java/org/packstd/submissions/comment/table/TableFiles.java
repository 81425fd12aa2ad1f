package org.packstd.submissions.comment.table;

import java.io.IOException;
import java.io.OutputStream;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.problem.Problem;

/** Tables as files. What a spreadsheet would run as a formula is written as text, and formulas are never run on reading. */
public interface TableFiles {

    /**
     * Reads a workbook or CSV, whichever it is.
     *
     * @throws Problem 400 if it is neither, or not such a table; what is wrong in rows is in the table
     */
    Table read(byte[] file);

    /** Writes comments as they come, so that few are in memory. */
    void write(TableForm form, Iterable<Comment> comments, OutputStream target) throws IOException;
}

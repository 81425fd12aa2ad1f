package org.packstd.submissions.comment.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.table.Column;
import org.packstd.submissions.comment.table.Row;
import org.packstd.submissions.comment.table.Rows;
import org.packstd.submissions.comment.table.Table;
import org.packstd.submissions.comment.table.TableFiles;
import org.packstd.submissions.comment.table.TableForm;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;

/** All forms; which one a file has, its first bytes say. */
final class Tables implements TableFiles {

    private final Workbooks workbooks;
    private final IeeeCsv csv;

    Tables(Rows rows) {
        this.workbooks = new Workbooks(rows);
        this.csv = new IeeeCsv(rows);
    }

    @Override
    public Table read(byte[] file) {
        var zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        return zip ? workbooks.read(file) : csv.read(file);
    }

    @Override
    public void write(TableForm form, Iterable<Comment> comments, OutputStream target) throws IOException {
        switch (form) {
            case ISO -> workbooks.writeIso(comments, target);
            case GBT -> workbooks.writeGbt(comments, target);
            case IEEE -> csv.write(comments, target);
        }
    }

    static Problem tooMany() {
        return Problem.of(ProblemType.RULE_VIOLATED, Offence.of("/rows", "range",
                "more than %d rows".formatted(Table.MOST_ROWS),
                "at most %d; split the table".formatted(Table.MOST_ROWS)));
    }

    static Offence notText(int row, Column column, String type, @Nullable String formula) {
        return Offence.of(Row.pointer(row, column.member()), "cell-is-text", formula == null ? type : "=" + formula,
                "text; a formula is not run, so put in what it shows");
    }
}

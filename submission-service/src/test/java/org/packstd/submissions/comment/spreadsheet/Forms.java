package org.packstd.submissions.comment.spreadsheet;

import org.packstd.submissions.comment.json.Payloads;
import org.packstd.submissions.comment.table.Rows;
import org.packstd.submissions.comment.table.TableFiles;

/** Files for the tests of other packages. */
public final class Forms {

    private Forms() {}

    public static TableFiles files() {
        return new Tables(new Rows(Payloads.patches()));
    }
}

package org.packstd.submissions.conflict;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Register;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/** All statements. Each change of one appends an act to the trail of its case. */
public interface Statements extends Register<Statement> {

    /** Those about a submission, by person. */
    Page<Statement> about(String submission, @Nullable Cursor cursor, int limit);
}

package org.packstd.submissions.committee;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Register;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/** All committees; the plenary is found by its name although nobody entered it. */
public interface Committees extends Register<Committee> {

    /** By name, without the plenary. */
    Page<Committee> list(@Nullable Cursor cursor, int limit);
}

package org.packstd.submissions.committee;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Register;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/** All memberships, those that ended too. */
public interface Memberships extends Register<Membership> {

    /** Those of a committee, by organisation. */
    Page<Membership> of(String committee, @Nullable Cursor cursor, int limit);

    /** Those of a committee that hold at an instant. */
    List<Membership> holding(String committee, Instant instant);
}

package org.packstd.submissions.audit;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/** The trails of all cases. They only grow. */
public interface Trail {

    /** A page of a case, the first act first. */
    Page<Entry> list(String submission, @Nullable Cursor cursor, int limit);

    /** Gives all entries of a case in their order, one at a time. */
    void each(String submission, Consumer<Entry> reader);

    /** The persons behind acts, as far as they were not erased, by the identifier of the act. */
    Map<String, Person> persons(Collection<String> acts);
}

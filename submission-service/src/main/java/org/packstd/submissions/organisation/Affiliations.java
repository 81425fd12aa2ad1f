package org.packstd.submissions.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Register;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/** All affiliations, those that ended too. */
public interface Affiliations extends Register<Affiliation> {

    /** Those of an organisation, on either side. */
    Page<Affiliation> of(String organisation, @Nullable Cursor cursor, int limit);

    /** All that hold at an instant. */
    List<Affiliation> holding(Instant instant);

    /**
     * Those that hold at an instant and have one of these on either side.
     *
     * @param limit no more than so many
     */
    List<Affiliation> around(Collection<String> organisations, Instant instant, int limit);
}

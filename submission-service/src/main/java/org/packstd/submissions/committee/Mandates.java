package org.packstd.submissions.committee;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Register;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/** All mandates. */
public interface Mandates extends Register<Mandate> {

    /** Those of a committee, by organisation. */
    Page<Mandate> of(String committee, @Nullable Cursor cursor, int limit);

    /** Those of these organisations in a committee, without organisations that gave none. */
    List<Mandate> of(String committee, Collection<String> organisations);

    /** Those that were delegated to a person, past and future ones too; at most so many. */
    List<Mandate> delegatedTo(String subject, int limit);

    /** The mandate of an organisation in a committee; one that names nobody if none was given. */
    default Mandate given(String committee, String organisation) {
        return find(Mandate.key(committee, organisation)).orElseGet(() -> Mandate.none(committee, organisation));
    }
}

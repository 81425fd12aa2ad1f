package org.packstd.submissions.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/** All organisations. */
public interface Organisations {

    Optional<Organisation> find(String id);

    /** Enters an organisation as version 1. Returns false if it is there already. */
    boolean add(String id, OrganisationEntry entry);

    /** Stores a new version of it. Returns false if it no longer has the version before. */
    boolean change(Organisation changed);

    Page<Organisation> list(@Nullable Cursor cursor, int limit);

    /** Of those that vote the national bodies, each with its country. */
    Map<String, String> nationalBodies();

    /** Identifiers of all that vote. */
    List<String> voting();
}

package org.packstd.standards.publication;

import java.time.Instant;
import org.packstd.standards.standard.RevisionId;

/** How far a publication has come. */
public sealed interface Publication {

    String id();

    /**
     * It has its place; nothing need be visible yet.
     *
     * @param place the revision that it will be; for a withdrawal the one that it withdraws
     * @param at the moment that counts as its publication, however often it is taken up again
     */
    record Reserved(String id, RevisionId place, Instant at) implements Publication {}

    /** It is done. */
    record Published(String id, RevisionId place) implements Publication {}

    /** It cannot be done, and never will. */
    record Refused(String id) implements Publication {}
}

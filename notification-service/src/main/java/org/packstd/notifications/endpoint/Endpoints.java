package org.packstd.notifications.endpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;

/** The registered endpoints. */
public interface Endpoints {

    /**
     * Adds it, unless one with its id exists. Returns the one that exists from now on.
     *
     * @throws Problem if one with its id was removed in the last 31 days
     */
    Endpoint add(Endpoint endpoint);

    Optional<Endpoint> find(EndpointId id);

    /** Those of these that are registered, in no particular order. */
    List<Endpoint> findAll(Collection<EndpointId> ids);

    /** How many an organisation has; counts no further than {@code atMost}. */
    int count(String organisation, int atMost);

    /** Whether the reader of that address once confirmed to this organisation that it may write there. */
    boolean isConfirmed(String organisation, String address);

    /** Those of an organisation, by id. */
    Page<Endpoint> list(String organisation, @Nullable Cursor behind, int limit);

    /**
     * Lets the endpoint become {@code next}, if it still has the version of {@code next}. Returns it with its new version;
     * empty if somebody else was faster, or it is gone.
     */
    Optional<Endpoint> replace(Endpoint next);

    /** Removes it, if it is there; what stays for 31 days is that it was. */
    void remove(EndpointId id, Instant now);
}

package org.packstd.submissions.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.audit.Act;

/** All keys. Those that were revoked or are over are remembered for a month, which is longer than requests are repeated. */
public interface ApiKeys {

    /** How many an owner has at a time at most. */
    int MOST = 20;

    /**
     * Adds a key under the hash of its secret. Returns false, and changes nothing, if its identifier is taken or the owner has
     * {@value #MOST} that are neither revoked nor over.
     */
    boolean add(ApiKey key, String hash, Act act);

    Optional<ApiKey> find(KeyId id);

    /** The key of which this is the hash, however it stands. */
    Optional<ApiKey> findByHash(String hash);

    /** Those that were not revoked, newest first, {@value #MOST} at most. */
    List<ApiKey> of(Owner owner);

    /** Returns whether this revoked it; false if there is no such key, or it was revoked before. */
    boolean revoke(KeyId id, Instant at, Act act);

    /** Notes that it was used in this hour, unless a later one is noted. */
    void used(KeyId id, Instant hour);
}

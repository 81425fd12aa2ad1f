package org.packstd.notifications.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is to be done for endpoints by whichever instance comes first. */
public interface Duties {

    /** Takes an endpoint that is to be asked for its proof, for that time; empty if there is none. */
    Optional<Endpoint.Unverified> claimVerification(Instant now, Duration length);

    /** Likewise that one, if it is to be asked now. */
    Optional<Endpoint.Unverified> claimVerification(EndpointId id, Instant now, Duration length);

    /** Takes an endpoint whose owner is to be told that it is disabled, for that time; empty if there is none. */
    Optional<Endpoint.Disabled> claimNotice(Instant now, Duration length);

    /** The unverified endpoint that waits for the token with that hash. */
    Optional<Endpoint.Unverified> findByProof(String hash);
}

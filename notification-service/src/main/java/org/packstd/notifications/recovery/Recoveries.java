package org.packstd.notifications.recovery;

import java.time.Instant;
import java.util.Optional;
import org.packstd.notifications.endpoint.EndpointId;

/** The recoveries of all instances. */
public interface Recoveries {

    /** One that an instance works on alone until its claim runs out. */
    record Claim(Recovery recovery, String token) {}

    /** Adds it, unless one with its id exists. Returns the one that exists from now on. */
    Recovery add(Recovery recovery);

    Optional<Recovery> find(String id);

    /** Whether one of the endpoint is running. */
    boolean isRunningFor(EndpointId endpoint);

    /** Takes a running one that nobody works on; empty if there is none. */
    Optional<Claim> claim(Instant now, Instant until);

    /** Records how far it is, and keeps the claim until then. Returns false if somebody else took over. */
    boolean advance(Claim claim, Recovery next, Instant until);
}

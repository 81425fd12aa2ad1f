package org.packstd.notifications.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.endpoint.EndpointId;

/**
 * What is to be delivered, shared by all instances. A delivery that is due is <em>free</em> from a certain time on; a
 * claim moves that time into the future, so that the claim of an instance that died ends by itself.
 */
public interface Backlog {

    /** @param claimed whether somebody is at it, until {@code freeAt} at the latest */
    record Earliest(DeliveryId id, Instant freeAt, boolean claimed) {}

    /**
     * Makes deliveries due now and free at that time, each with the next number of its subscription; those that exist
     * already stay as they are. Returns all that wait for their first attempt, also those that existed.
     */
    List<Plan> plan(Collection<Plan.Draft> drafts, Instant freeAt);

    /**
     * What became of drafts that were planned and claimed in one go.
     *
     * @param claimed those that are new
     * @param waiting those that existed and wait for their first attempt, claimed by nobody
     */
    record PlannedAndClaimed(List<Claim> claimed, List<Plan> waiting) {}

    /** As {@link #plan}, for whoever tries those that are new at once. */
    PlannedAndClaimed planAndClaim(Collection<Plan.Draft> drafts, Instant until);

    /** Claims those of these that wait for their first attempt and were never claimed, free or not. */
    List<Claim> claimFirst(Collection<Plan> plans, Instant until);

    /**
     * Claims what is free, that which has been free longest first.
     *
     * @param except endpoints that get nothing for the moment
     */
    List<Claim> claimFree(Instant now, Instant until, int limit, Collection<EndpointId> except);

    /** Gives claims back: others may claim the deliveries from that time on. */
    void giveBack(Collection<Claim> claims, Instant freeAt);

    /** Lets those of these that wait for their first attempt, unclaimed, be free at that time. */
    void postponeFirst(Collection<Plan> plans, Instant freeAt);

    /** Lets everything to the endpoint that nobody claimed and that would be free earlier be free at that time. */
    void postponeAllTo(EndpointId endpoint, Instant freeAt);

    /** Lets everything to the endpoint that nobody claimed and that would be free later be due now. */
    void wakeAllTo(EndpointId endpoint, Instant now);

    /** Records what became of claimed deliveries, except where the claim ran out and somebody else took over. */
    void settle(Collection<Settled> settled);

    /** Of all that is due to the endpoint, claimed or not, the delivery that was planned first. */
    Optional<Earliest> earliestTo(EndpointId endpoint);

    /** How long the delivery that has been free longest has been waiting for somebody to claim it. */
    Optional<Instant> oldestFree(Instant now);
}

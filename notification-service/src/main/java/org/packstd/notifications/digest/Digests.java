package org.packstd.notifications.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.subscription.SubscriptionId;

/** The digests of all instances. An open one collects; a closed one never changes again. */
public interface Digests {

    /** An event that belongs into a digest; if that is closed already, into one that is not. */
    record Item(String eventId, DigestId digest, DigestId otherwise) {}

    /**
     * Puts each into one digest, unless it is in one of its subscription already.
     *
     * @throws IllegalStateException if even the other one was closed just now; everything may be collected again
     */
    void collect(Collection<Item> items);

    /** Closes those that are due and returns them, and those that were closed but not {@link #sent}; at most so many. */
    List<Digest> close(Instant now, int limit);

    /** It is planned as a delivery, and need not be looked for any more. */
    void sent(DigestId digest);

    /** It cannot be sent for now: it is closed, and returned again from that time on. */
    void postpone(DigestId digest, Instant until);

    /** The one that the delivery is of, if it is kept: for 120 days. */
    Optional<Digest> find(DeliveryId delivery);

    /** Forgets what was collected for the subscription and is not sent. */
    void dropAllOf(SubscriptionId subscription);
}

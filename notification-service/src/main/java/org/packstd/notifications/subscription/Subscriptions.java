package org.packstd.notifications.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;

/** The subscriptions. */
public interface Subscriptions {

    /**
     * Adds it, unless one with its id exists. Returns the one that exists from now on.
     *
     * @throws Problem if one with its id was removed in the last 31 days
     */
    Subscription add(Subscription subscription);

    Optional<Subscription> find(SubscriptionId id);

    /** Those of these that exist, in no particular order. */
    List<Subscription> findAll(Collection<SubscriptionId> ids);

    /** Those of an organisation, by id. */
    Page<Subscription> list(String organisation, @Nullable Cursor behind, int limit);

    /** Removes it, if it is there; what stays for 31 days is that it was. */
    void remove(SubscriptionId id, Instant now);

    /** Removes all that lead to the endpoint, in the same way. */
    void removeAllTo(EndpointId endpoint, Instant now);

    /** All that cover the event, in batches of bounded size, each subscription once. */
    void covering(CloudEvent event, Consumer<List<Subscription>> batches);
}

package org.packstd.notifications.subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;

/** The subscriptions. */
public interface Subscriptions {

    /** Adds it, unless one with its id exists. Returns the one that exists from now on. */
    Subscription add(Subscription subscription);

    Optional<Subscription> find(SubscriptionId id);

    /** Those of an organisation, by id. */
    Page<Subscription> list(String organisation, @Nullable Cursor behind, int limit);

    /** Removes it, if it is there. */
    void remove(SubscriptionId id);

    /** Removes all that lead to the endpoint. */
    void removeAllTo(EndpointId endpoint);

    /** All that cover the event, in batches of bounded size, each subscription once. */
    void covering(CloudEvent event, Consumer<List<Subscription>> batches);
}

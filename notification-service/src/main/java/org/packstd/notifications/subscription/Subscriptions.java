package org.packstd.notifications.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;

/** The subscriptions. */
public interface Subscriptions {

    /**
     * A subscription as it was at some time; a removal is a version too.
     *
     * @param number one more with each change
     */
    record Version(SubscriptionId id, long number) {}

    /**
     * Adds it, unless one with its id exists. Returns the one that exists from now on.
     *
     * @throws Problem if one with its id was removed in the last 31 days
     */
    Subscription add(Subscription subscription);

    /** Puts it in place of the version before it. Returns false if that is not the current one any more. */
    boolean change(Subscription subscription);

    Optional<Subscription> find(SubscriptionId id);

    /** Those of these that exist, in no particular order. */
    List<Subscription> findAll(Collection<SubscriptionId> ids);

    /** Those of an organisation, by id. */
    Page<Subscription> list(String organisation, @Nullable Cursor behind, int limit);

    /** Removes it, if it is there; what stays for 31 days is that it was. */
    void remove(SubscriptionId id, Instant now);

    /** Removes all that lead to the endpoint, in the same way. */
    void removeAllTo(EndpointId endpoint, Instant now);

    /** All that there are, in batches of bounded size, each once. */
    void each(Consumer<List<Subscription>> batches);

    /**
     * What was made, changed or removed at that time or later by the clock of whichever instance did it, in batches of
     * bounded size.
     */
    void changedSince(Instant since, Consumer<List<Version>> batches);
}

package org.packstd.notifications.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Role;

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

    /**
     * What of a subscription gets another value. What is absent stays as it is stored, so that nothing is lost of what a
     * later version of this service wrote there and this one does not understand.
     *
     * @param roles of whoever changes it
     */
    record Change(@Nullable Set<EventType> types, @Nullable Filter filter, @Nullable Schedule schedule,
            Set<Role> roles) {}

    /** Makes the next version of that one. Returns false if it is not the current one any more. */
    boolean change(SubscriptionId id, long version, Change change);

    /** @throws RuntimeException if it cannot be read */
    Optional<Subscription> find(SubscriptionId id);

    /** The organisation that has it; known also of one that cannot be read. */
    Optional<String> owner(SubscriptionId id);

    /** Those of these that exist, also such as cannot be read. */
    Set<SubscriptionId> existing(Collection<SubscriptionId> ids);

    /** Those of these that exist, in no particular order. */
    List<Subscription> findAll(Collection<SubscriptionId> ids);

    /** Those of an organisation, by id. One that cannot be read is passed over, so that a page may have fewer than it could. */
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

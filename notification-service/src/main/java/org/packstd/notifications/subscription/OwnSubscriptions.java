package org.packstd.notifications.subscription;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointFollower;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;

/** What a caller may do with the subscriptions of the own organisation; those of others do not exist for it. */
public final class OwnSubscriptions implements EndpointFollower {

    private static final Pattern DESIGNATION = Pattern.compile("PS-[A-Z0-9]+-[0-9]{4,}");

    private final Subscriptions subscriptions;
    private final Endpoints endpoints;
    private final List<SubscriptionFollower> followers;
    private final Clock clock;

    public OwnSubscriptions(Subscriptions subscriptions, Endpoints endpoints, List<SubscriptionFollower> followers,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /**
     * Subscribes under an id that was reserved for this request.
     *
     * @throws Problem if the caller may not hear of it, the endpoint is none of its organisation, or the subscription
     *                 that this request made before was removed
     */
    public Subscription subscribe(Caller caller, SubscriptionId id, EndpointId endpoint, Interest interest) {
        var owner = caller.requireOrganisation();
        requireAudience(caller, interest);
        var offences = new ArrayList<Offence>();
        if (endpoints.find(endpoint).filter(found -> found.registration().organisation().equals(owner)).isEmpty()) {
            offences.add(Offence.of("/endpointId", "endpoint-exists", endpoint.text(),
                    "an endpoint of your organisation; register it first"));
        }
        for (var designation : interest.designations()) {
            if (!DESIGNATION.matcher(designation).matches()) {
                offences.add(Offence.of("/designations", "designation", designation, "such as PS-CSP-0012"));
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return subscriptions.add(new Subscription(id, owner, endpoint, interest, now));
    }

    private static void requireAudience(Caller caller, Interest interest) {
        var internal = interest.types().stream().filter(type -> type.isFor(Audience.COMMITTEE)).map(EventType::text)
                .sorted().toList();
        if (!internal.isEmpty() && !caller.isOfCommittee()) {
            throw Problem.forbidden("eventTypes: %s (expected: only standard.* without a role in the committee)"
                    .formatted(String.join(", ", internal)));
        }
    }

    public Subscription get(Caller caller, SubscriptionId id) {
        var owner = caller.requireOrganisation();
        return subscriptions.find(id).filter(found -> found.organisation().equals(owner)).orElseThrow(
                () -> Problem.notFound("subscriptionId", id.text(), "a subscription of your organisation"));
    }

    public Page<Subscription> list(Caller caller, @Nullable Cursor behind, int limit) {
        return subscriptions.list(caller.requireOrganisation(), behind, limit);
    }

    /** The subscription itself goes last, so that a removal that broke off can be repeated. */
    public void unsubscribe(Caller caller, SubscriptionId id) {
        end(get(caller, id));
    }

    /** Likewise for whoever has shown in another way that it may, such as by the link of a letter. */
    public void end(Subscription subscription) {
        followers.forEach(follower -> follower.leave(subscription.id()));
        subscriptions.remove(subscription.id(), clock.instant());
    }

    @Override
    public void leave(EndpointId endpoint) {
        subscriptions.removeAllTo(endpoint, clock.instant());
    }
}

package org.packstd.notifications.subscription;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.conditional.IfMatch;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointFollower;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.ReadFilter;
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
    private final ReadFilter filters;
    private final PreviewInterest previews;
    private final List<SubscriptionFollower> followers;
    private final Clock clock;

    public OwnSubscriptions(Subscriptions subscriptions, Endpoints endpoints, ReadFilter filters,
            PreviewInterest previews, List<SubscriptionFollower> followers, Clock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.filters = filters;
        this.previews = previews;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /**
     * Subscribes under an id that was reserved for this request; a repetition finds the subscription of the first time, and
     * asks nobody what its filter means.
     *
     * @throws Problem if the caller may not hear of it, the endpoint is none of its organisation, the filter is none, or
     *                 the subscription that this request made before was removed
     */
    public Subscription subscribe(Caller caller, SubscriptionId id, EndpointId endpoint, Wanted wanted) {
        var owner = caller.requireOrganisation();
        var types = Objects.requireNonNull(wanted.types());
        requireAudience(caller, types);
        var schedule = Objects.requireNonNullElse(wanted.schedule(), new Schedule.Immediate());
        requireEndpoint(owner, endpoint, schedule);
        var before = subscriptions.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        var interest = new Interest(types, filter(wanted));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return subscriptions.add(
                new Subscription(id, owner, endpoint, interest, schedule, now, caller.roles(), 1));
    }

    /**
     * Changes what a subscription is for; what is absent stays. Whoever changes it answers for all of it, so that the
     * roles are theirs from now on.
     *
     * @throws Problem as {@link #subscribe}, and if the caller did not see the current version
     */
    public Subscription change(Caller caller, SubscriptionId id, IfMatch condition, Wanted wanted) {
        var current = get(caller, id);
        condition.demand(current.version());
        var types = Objects.requireNonNullElse(wanted.types(), current.interest().types());
        requireAudience(caller, types);
        var schedule = Objects.requireNonNullElse(wanted.schedule(), current.schedule());
        requireEndpoint(current.organisation(), current.endpoint(), schedule);
        var filter = wanted.filter() == null ? null : filter(wanted);
        var change = new Subscriptions.Change(wanted.types(), filter, wanted.schedule(), caller.roles());
        if (!subscriptions.change(id, current.version(), change)) {
            throw condition.stale("\"%d\"".formatted(get(caller, id).version()));
        }
        return get(caller, id);
    }

    /** What it would have matched in the last 90 days. */
    public Preview preview(Caller caller, Wanted wanted) {
        var owner = caller.requireOrganisation();
        var types = Objects.requireNonNull(wanted.types());
        requireAudience(caller, types);
        return previews.of(new Interest(types, filter(wanted)), owner);
    }

    /** What a subscription would have matched in the last 90 days, had there been it. */
    public Preview preview(Subscription subscription) {
        return previews.of(subscription.interest(), subscription.organisation());
    }

    private Filter filter(Wanted wanted) {
        if (wanted.filter() == null) {
            requireDesignations(wanted.designations());
            return Filter.of(wanted.families(), wanted.designations());
        }
        if (!wanted.families().isEmpty() || !wanted.designations().isEmpty()) {
            throw Problem.ruleViolated(List.of(Offence.of("/filter", "one-way", wanted.filter(),
                    "either a filter, with family= and standard= in it, or families and designations")));
        }
        return filters.read("/filter", wanted.filter());
    }

    private static void requireDesignations(Set<String> designations) {
        var offences = new ArrayList<Offence>();
        for (var designation : designations) {
            if (!DESIGNATION.matcher(designation).matches()) {
                offences.add(Offence.of("/designations", "designation", designation, "such as PS-CSP-0012"));
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private void requireEndpoint(String owner, EndpointId id, Schedule schedule) {
        var endpoint = endpoints.find(id).filter(found -> found.registration().organisation().equals(owner));
        if (endpoint.isEmpty()) {
            throw Problem.ruleViolated(List.of(Offence.of("/endpointId", "endpoint-exists", id.text(),
                    "an endpoint of your organisation; register it first")));
        }
        if (!(schedule instanceof Schedule.Immediate) && !takesDigests(endpoint.get())) {
            throw Problem.ruleViolated(List.of(Offence.of("/schedule/kind", "digest-by-mail", "another than IMMEDIATE",
                    "IMMEDIATE; only mail comes as a digest")));
        }
    }

    private static boolean takesDigests(Endpoint endpoint) {
        return endpoint.registration().target() instanceof Target.Mail;
    }

    private static void requireAudience(Caller caller, Set<EventType> types) {
        var internal = types.stream().filter(type -> type.isFor(Audience.COMMITTEE)).map(EventType::text)
                .sorted().toList();
        if (!internal.isEmpty() && !caller.isOfCommittee()) {
            throw Problem.forbidden("eventTypes: %s (expected: only standard.* without a role in the committee)"
                    .formatted(String.join(", ", internal)));
        }
    }

    public Subscription get(Caller caller, SubscriptionId id) {
        var owner = caller.requireOrganisation();
        return subscriptions.find(id).filter(found -> found.organisation().equals(owner))
                .orElseThrow(() -> notFound(id));
    }

    public Page<Subscription> list(Caller caller, @Nullable Cursor behind, int limit) {
        return subscriptions.list(caller.requireOrganisation(), behind, limit);
    }

    /** The subscription itself goes last, so that a removal that broke off can be repeated. */
    public void unsubscribe(Caller caller, SubscriptionId id) {
        var owner = caller.requireOrganisation();
        if (subscriptions.owner(id).filter(owner::equals).isEmpty()) {
            throw notFound(id);
        }
        end(id);
    }

    private static Problem notFound(SubscriptionId id) {
        return Problem.notFound("subscriptionId", id.text(), "a subscription of your organisation");
    }

    /** Likewise for whoever has shown in another way that it may, such as by the link of a letter. */
    public void end(SubscriptionId id) {
        followers.forEach(follower -> follower.leave(id));
        subscriptions.remove(id, clock.instant());
    }

    @Override
    public void leave(EndpointId endpoint) {
        subscriptions.removeAllTo(endpoint, clock.instant());
    }
}

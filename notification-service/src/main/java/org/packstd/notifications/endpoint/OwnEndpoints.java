package org.packstd.notifications.endpoint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;

/** What a caller may do with the endpoints of the own organisation; those of others do not exist for it. */
public final class OwnEndpoints {

    private final Endpoints endpoints;
    private final AddressRules rules;
    private final SecretBox secrets;
    private final List<EndpointFollower> followers;
    private final Clock clock;

    public OwnEndpoints(Endpoints endpoints, AddressRules rules, SecretBox secrets, List<EndpointFollower> followers,
            Clock clock) {
        this.endpoints = endpoints;
        this.rules = rules;
        this.secrets = secrets;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /**
     * Registers an endpoint under an id that was reserved for this request; a repetition finds the endpoint of the first
     * time, with the same secret.
     *
     * @throws Problem if webhooks must not go there, or the endpoint of the first time was removed
     */
    public Endpoint register(Caller caller, EndpointId id, String url, @Nullable String description) {
        var owner = caller.requireOrganisation();
        var address = rules.parse(url);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var secret = secrets.seal(WebhookSecret.random(), id);
        return endpoints.add(new Endpoint.Active(
                new Endpoint.Registration(id, owner, address, description, now, secret)));
    }

    /** For the answer to the registration, and for nothing else. */
    public String reveal(Endpoint endpoint) {
        return secrets.open(endpoint.registration().secret(), endpoint.id()).reveal();
    }

    public Endpoint get(Caller caller, EndpointId id) {
        var owner = caller.requireOrganisation();
        return endpoints.find(id).filter(endpoint -> endpoint.registration().organisation().equals(owner))
                .orElseThrow(() -> Problem.notFound("endpointId", id.text(), "an endpoint of your organisation"));
    }

    public Page<Endpoint> list(Caller caller, @Nullable Cursor behind, int limit) {
        return endpoints.list(caller.requireOrganisation(), behind, limit);
    }

    /** The endpoint itself goes last, so that a removal that broke off can be repeated. */
    public void remove(Caller caller, EndpointId id) {
        var endpoint = get(caller, id);
        followers.forEach(follower -> follower.leave(endpoint.id()));
        endpoints.remove(endpoint.id(), clock.instant());
    }
}

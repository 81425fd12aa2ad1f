package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.SubscriptionId;

/**
 * Sends an owner an event that says nothing, to see it arrive. It goes the way of all events, with tries and in the log, as if
 * each endpoint had a subscription to its own tests.
 */
public final class TestEndpoint {

    private static final String SCHEMA = "/api-specs/events/schemas/endpoint-test.v1.schema.json";
    private static final String NOTE = "This is a test; nothing has happened.";

    private final OwnEndpoints endpoints;
    private final Events events;
    private final Backlog backlog;
    private final DeliveryLog log;
    private final Clock clock;

    public TestEndpoint(OwnEndpoints endpoints, Events events, Backlog backlog, DeliveryLog log, Clock clock) {
        this.endpoints = endpoints;
        this.events = events;
        this.backlog = backlog;
        this.log = log;
        this.clock = clock;
    }

    /** Such as {@code test-5f0c…}. */
    public static String randomId() {
        return "test-" + UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Sends a test to an endpoint of the caller's.
     *
     * @param event its id, reserved for this request; the same again finds the delivery of the first time
     * @throws Problem if the endpoint gets nothing at the moment
     */
    public Delivery test(Caller caller, EndpointId id, String event) {
        var endpoint = endpoints.get(caller, id);
        if (!(endpoint instanceof Endpoint.Active)) {
            throw Problem.stateForbids("the endpoint gets nothing at the moment (expected: state ACTIVE)");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events.keep(new CloudEvent(event, EventType.ENDPOINT_TEST, "/notification-service", now, id.text(), SCHEMA, "",
                null, "{\"endpointId\":\"" + id.text() + "\",\"note\":\"" + NOTE + "\"}"));
        var subscription = new SubscriptionId("test-" + id.text());
        var draft = new Plan.Draft(DeliveryId.of(event, subscription), event, EventType.ENDPOINT_TEST, id.text(), id,
                subscription, endpoint.registration().organisation(), now);
        backlog.plan(List.of(draft), now);
        return log.get(caller, draft.id());
    }
}

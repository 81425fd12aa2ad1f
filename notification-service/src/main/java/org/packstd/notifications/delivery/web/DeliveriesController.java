package org.packstd.notifications.delivery.web;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.DeliveriesApi;
import org.packstd.notifications.api.model.DeliveryPage;
import org.packstd.notifications.api.model.DeliveryStatus;
import org.packstd.notifications.api.model.EndpointStatistics;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.DeliveryLog;
import org.packstd.notifications.delivery.ResendDelivery;
import org.packstd.notifications.delivery.TestEndpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.idempotency.IdempotencyKeys;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.web.NextLink;
import org.packstd.notifications.problem.Moments;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class DeliveriesController implements DeliveriesApi {

    private final DeliveryLog log;
    private final OwnEndpoints endpoints;
    private final ResendDelivery resending;
    private final TestEndpoint testing;
    private final IdempotencyKeys keys;

    DeliveriesController(DeliveryLog log, OwnEndpoints endpoints, ResendDelivery resending, TestEndpoint testing,
            IdempotencyKeys keys) {
        this.log = log;
        this.endpoints = endpoints;
        this.resending = resending;
        this.testing = testing;
        this.keys = keys;
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Delivery> getDelivery(String deliveryId) {
        var delivery = log.get(Caller.current(), new DeliveryId(deliveryId));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(DeliveryRepresentations.represent(delivery));
    }

    @Override
    public ResponseEntity<DeliveryPage> listDeliveries(@Nullable String endpointId, @Nullable String subscriptionId,
            @Nullable DeliveryStatus status, @Nullable String eventType, @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String cursor, Integer limit) {
        Moments.demandOrdinary("since", since);
        Moments.demandOrdinary("until", until);
        var wish = new DeliveryLog.Wish(
                endpointId == null ? null : new EndpointId(endpointId),
                subscriptionId == null ? null : new SubscriptionId(subscriptionId),
                status == null ? null : state(status), eventType == null ? null : type(eventType), since, until);
        var page = log.list(Caller.current(), wish, Cursor.parse(cursor, 2), limit);
        var body = new DeliveryPage(page.items().stream().map(DeliveryRepresentations::represent).toList());
        return NextLink.to(page, body::setNext).body(body);
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Delivery> resendDelivery(String deliveryId) {
        var delivery = resending.resend(Caller.current(), new DeliveryId(deliveryId));
        return ResponseEntity.accepted().cacheControl(CacheControl.noStore())
                .body(DeliveryRepresentations.represent(delivery));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Delivery> testEndpoint(String idempotencyKey,
            String endpointId) {
        var caller = Caller.current();
        var event = keys.reserve(caller.requireOrganisation() + "|" + caller.subject(), "testEndpoint", idempotencyKey,
                endpointId, TestEndpoint::randomId);
        var delivery = testing.test(caller, new EndpointId(endpointId), event);
        return ResponseEntity.accepted().location(URI.create("/api/v1/deliveries/" + delivery.plan().id()))
                .cacheControl(CacheControl.noStore()).body(DeliveryRepresentations.represent(delivery));
    }

    @Override
    public ResponseEntity<EndpointStatistics> getEndpointStatistics(String endpointId) {
        var own = endpoints.get(Caller.current(), new EndpointId(endpointId));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(DeliveryRepresentations.represent(log.statistics(own)));
    }

    private static EventType type(String text) {
        return EventType.of(text).orElseThrow(() -> Problem.malformed("eventType", text,
                "a kind of event, such as standard.published"));
    }

    private static Class<? extends Delivery> state(DeliveryStatus status) {
        return switch (status) {
            case DUE -> Delivery.Due.class;
            case DELIVERED -> Delivery.Delivered.class;
            case DEAD -> Delivery.Dead.class;
            case DROPPED -> Delivery.Dropped.class;
        };
    }
}

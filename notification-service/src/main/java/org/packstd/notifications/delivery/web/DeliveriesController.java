package org.packstd.notifications.delivery.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.DeliveriesApi;
import org.packstd.notifications.api.model.DeliveryPage;
import org.packstd.notifications.api.model.DeliveryStatus;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.DeliveryLog;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.web.NextLink;
import org.packstd.notifications.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class DeliveriesController implements DeliveriesApi {

    private final DeliveryLog log;

    DeliveriesController(DeliveryLog log) {
        this.log = log;
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Delivery> getDelivery(String deliveryId) {
        var delivery = log.get(Caller.current(), new DeliveryId(deliveryId));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(represent(delivery));
    }

    @Override
    public ResponseEntity<DeliveryPage> listDeliveries(@Nullable String endpointId, @Nullable DeliveryStatus status,
            @Nullable String cursor, Integer limit) {
        var endpoint = endpointId == null ? null : new EndpointId(endpointId);
        var state = status == null ? null : state(status);
        var page = log.list(Caller.current(), endpoint, state, Cursor.parse(cursor, 2), limit);
        var body = new DeliveryPage(page.items().stream().map(DeliveriesController::represent).toList());
        return NextLink.to(page, body::setNext).body(body);
    }

    private static org.packstd.notifications.api.model.Delivery represent(Delivery delivery) {
        var plan = delivery.plan();
        return new org.packstd.notifications.api.model.Delivery(plan.id().text(), plan.eventId(),
                plan.type().text(), plan.subject(), plan.endpoint().text(), plan.subscription().text(),
                status(delivery), plan.createdAt(),
                delivery.attempts().stream().map(DeliveriesController::represent).toList())
                .dueAt(dueAt(delivery));
    }

    private static @Nullable Instant dueAt(Delivery delivery) {
        return delivery instanceof Delivery.Due due ? due.at() : null;
    }

    private static org.packstd.notifications.api.model.Attempt represent(Attempt attempt) {
        var represented = new org.packstd.notifications.api.model.Attempt(attempt.at(),
                Math.toIntExact(attempt.took().toMillis()));
        var trace = attempt.result().trace();
        if (!trace.request().isEmpty()) {
            represented.setRequest(trace.request());
        }
        represented.setAnswer(trace.answer());
        return switch (attempt.result()) {
            case Result.Answered answer -> represented.status(answer.status());
            case Result.Unanswered unanswered -> represented.error(unanswered.reason());
        };
    }

    private static DeliveryStatus status(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Due _ -> DeliveryStatus.DUE;
            case Delivery.Delivered _ -> DeliveryStatus.DELIVERED;
            case Delivery.Dead _ -> DeliveryStatus.DEAD;
            case Delivery.Dropped _ -> DeliveryStatus.DROPPED;
        };
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

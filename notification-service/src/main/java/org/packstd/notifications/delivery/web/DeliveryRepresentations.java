package org.packstd.notifications.delivery.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.model.DeliveryStatus;
import org.packstd.notifications.api.model.EndpointStatistics;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.Statistics;

/** Deliveries as the contract shows them. */
final class DeliveryRepresentations {

    private DeliveryRepresentations() {}

    static EndpointStatistics represent(Statistics statistics) {
        var shown = new EndpointStatistics(statistics.deliveries(), statistics.delivered(), statistics.dead(),
                statistics.due(), statistics.dropped());
        statistics.successRate().ifPresent(shown::setSuccessRate);
        statistics.p50().map(Duration::toMillis).map(Math::toIntExact).ifPresent(shown::setP50Millis);
        statistics.p95().map(Duration::toMillis).map(Math::toIntExact).ifPresent(shown::setP95Millis);
        return shown;
    }

    static org.packstd.notifications.api.model.Delivery represent(Delivery delivery) {
        var plan = delivery.plan();
        return new org.packstd.notifications.api.model.Delivery(plan.id().text(), plan.eventId(),
                plan.type().text(), plan.subject(), plan.endpoint().text(), plan.subscription().text(),
                status(delivery), plan.createdAt(),
                delivery.attempts().stream().map(DeliveryRepresentations::represent).toList())
                .sequence(plan.sequence() == Plan.UNNUMBERED ? null : plan.sequence()).dueAt(dueAt(delivery));
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
}

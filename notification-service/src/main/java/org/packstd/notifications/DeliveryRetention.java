package org.packstd.notifications;

import java.time.Duration;
import org.packstd.notifications.delivery.ForgetOldDeliveries;
import org.packstd.notifications.rounds.Round;
import org.springframework.stereotype.Component;

/** A part of the log at a time until it is through: there may be very many deliveries, and a stop must not wait for all. */
@Component
final class DeliveryRetention implements Round {

    private final ForgetOldDeliveries forgetting;

    DeliveryRetention(ForgetOldDeliveries forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public void run() {
        forgetting.forget();
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(10);
    }
}

package org.packstd.notifications;

import java.time.Duration;
import org.packstd.notifications.delivery.ForgetOldDeliveries;
import org.packstd.notifications.rounds.Round;
import org.springframework.stereotype.Component;

/** A part of the log every few minutes: there may be very many deliveries, and it need not be exact to the hour. */
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
        return Duration.ofMinutes(5);
    }
}

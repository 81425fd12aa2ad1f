package org.packstd.notifications.delivery;

import org.packstd.notifications.subscription.SubscriptionId;

/** Event and subscription: the same pair is the same delivery, however often it is planned or sent. */
public record DeliveryId(String text) {

    public static DeliveryId of(String event, SubscriptionId subscription) {
        return new DeliveryId(event + ":" + subscription.text());
    }

    @Override
    public String toString() {
        return text;
    }
}

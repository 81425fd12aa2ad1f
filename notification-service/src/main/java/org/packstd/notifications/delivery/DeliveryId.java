package org.packstd.notifications.delivery;

import org.packstd.notifications.subscription.SubscriptionId;

/** Event and subscription: the same pair is the same delivery, however often it is planned or sent. */
public record DeliveryId(String text) {

    /** @param event its id; a slash in it becomes a tilde, so that the delivery can be one segment of a path */
    public static DeliveryId of(String event, SubscriptionId subscription) {
        return new DeliveryId(event.replace('/', '~') + ":" + subscription.text());
    }

    @Override
    public String toString() {
        return text;
    }
}

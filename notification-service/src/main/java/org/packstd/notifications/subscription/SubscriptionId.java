package org.packstd.notifications.subscription;

import java.util.UUID;

/** Such as {@code rul-5f0c…}. */
public record SubscriptionId(String text) {

    public static SubscriptionId random() {
        return new SubscriptionId("rul-" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return text;
    }
}

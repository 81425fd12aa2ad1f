package org.packstd.notifications.digest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.subscription.SubscriptionId;

/** Subscription and moment: the same pair is the same digest, and the same delivery. */
public record DigestId(SubscriptionId subscription, Instant dueAt) {

    private static final String MARK = "digest~";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'")
            .withZone(ZoneOffset.UTC);

    /** Its name, also in the database. */
    public DeliveryId delivery() {
        return DeliveryId.of(MARK + MINUTE.format(dueAt), subscription);
    }

    /** Whether a delivery is one of a digest; events are named otherwise. */
    public static boolean isOne(DeliveryId delivery) {
        return delivery.text().startsWith(MARK);
    }
}

package org.packstd.notifications.subscription;

/** Has something that is pointless without the subscription. */
public interface SubscriptionFollower {

    /** The subscription is about to be removed; may be told more than once. */
    void leave(SubscriptionId subscription);
}

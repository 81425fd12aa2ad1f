package org.packstd.notifications.delivery;

import java.util.List;
import org.packstd.notifications.subscription.Subscription;

/** Takes what subscribers do not want at once. */
public interface Later {

    /** Whether it does for this one. */
    boolean takes(Subscription subscription);

    /** Keeps the event of the chunk for these; keeping it again changes nothing. */
    void collect(Chunk chunk, List<Subscription> subscriptions);
}

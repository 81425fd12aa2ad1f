package org.packstd.notifications.matching;

import java.util.List;
import java.util.function.Consumer;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;

/**
 * The filters of all subscriptions, turned round: from what an event says to those who asked for it. Never asks a filter
 * that has nothing in common with the event. Everything but {@link #renew} may find it broken and throw
 * {@link IndexBroken}; it stays so until it is renewed.
 */
public interface FilterIndex {

    /** Begins with it, or takes it in place of what was known of it before; seen after the next {@link #show}. */
    void put(Subscription subscription);

    /** Knows nothing of it any more; seen after the next {@link #show}. */
    void remove(SubscriptionId subscription);

    /** Begins anew, empty, whatever became of it before. */
    void renew();

    /** Matches what was put and removed so far. */
    void show();

    /** As {@link Matches.Asked#each}, for what is shown. */
    void each(CloudEvent event, int atMost, Consumer<List<SubscriptionId>> chunks);
}

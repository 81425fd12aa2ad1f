package org.packstd.notifications.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;

/** Finds them in the database, by the few keys that an event and the interests which cover it have in common. */
public final class MatchesByKey implements Matches {

    private final Subscriptions subscriptions;

    public MatchesByKey(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void each(CloudEvent event, int atMost, Consumer<List<SubscriptionId>> chunks) {
        var chunk = new ArrayList<SubscriptionId>(atMost);
        subscriptions.covering(event, batch -> batch.forEach(subscription -> {
            chunk.add(subscription.id());
            if (chunk.size() == atMost) {
                chunks.accept(List.copyOf(chunk));
                chunk.clear();
            }
        }));
        if (!chunk.isEmpty()) {
            chunks.accept(List.copyOf(chunk));
        }
    }
}

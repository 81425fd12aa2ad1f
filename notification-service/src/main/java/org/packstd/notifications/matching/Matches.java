package org.packstd.notifications.matching;

import java.util.List;
import java.util.function.Consumer;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.SubscriptionId;

/** Who asked for events. */
@FunctionalInterface
public interface Matches {

    /** Takes in what changed: whoever asked before this is called is found by what it returns. */
    Asked untilNow();

    /** Those who asked so far. */
    @FunctionalInterface
    interface Asked {

        /**
         * Hands out the ids of all subscriptions that match the event, each once and in no particular order. At no time are
         * more than a chunk of them held.
         *
         * @param atMost how many ids a chunk has; only the last may have fewer, and none is empty
         * @param chunks takes them one after the other; what it throws ends the match and is thrown on
         */
        void each(CloudEvent event, int atMost, Consumer<List<SubscriptionId>> chunks);
    }
}

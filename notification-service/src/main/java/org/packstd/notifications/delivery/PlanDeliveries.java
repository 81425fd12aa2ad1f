package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.matching.Matches;
import org.packstd.notifications.matching.Matches.Asked;
import org.packstd.notifications.subscription.SubscriptionId;

/** Finds out to whom events go and hands that on in chunks. Hearing it again changes nothing in the end. */
public final class PlanDeliveries {

    /** Of a subscription all chunks fall into the same bucket, so that no two instances number its deliveries at once. */
    private static final int BUCKETS = 32;
    private static final int CHUNK = 500;

    private final Matches matches;
    private final Handover handover;
    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    public PlanDeliveries(Matches matches, Handover handover, Clock clock) {
        this.matches = matches;
        this.handover = handover;
        this.clock = clock;
    }

    /**
     * When this returns, every chunk of these events is handed over. Holds at most 16,000 ids, however many there are.
     *
     * @param events in the order in which they were heard
     * @throws RuntimeException if a chunk may have got lost; all of these must be planned again
     */
    public void plan(List<CloudEvent> events) {
        var asked = matches.untilNow();
        var underWay = new ArrayList<CompletableFuture<?>>();
        events.forEach(event -> plan(event, asked, underWay));
        underWay.forEach(CompletableFuture::join);
    }

    private void plan(CloudEvent event, Asked asked, List<CompletableFuture<?>> underWay) {
        var now = later();
        Map<Integer, List<SubscriptionId>> buckets = new HashMap<>();
        asked.each(event, CHUNK, found -> found.forEach(subscription -> {
            var bucket = Math.floorMod(subscription.text().hashCode(), BUCKETS);
            var filling = buckets.computeIfAbsent(bucket, _ -> new ArrayList<>());
            filling.add(subscription);
            if (filling.size() == CHUNK) {
                underWay.add(handover.expand(bucket, chunk(event, now, filling)));
                filling.clear();
            }
        }));
        buckets.forEach((bucket, rest) -> {
            if (!rest.isEmpty()) {
                underWay.add(handover.expand(bucket, chunk(event, now, rest)));
            }
        });
    }

    private static Chunk chunk(CloudEvent event, Instant now, List<SubscriptionId> subscriptions) {
        return new Chunk(event.id(), event.type(), event.subject(), now, List.copyOf(subscriptions));
    }

    /** No two events are planned in the same millisecond: of two about one subject the later is seen to be the later. */
    private Instant later() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plus(Duration.ofMillis(1)));
    }
}

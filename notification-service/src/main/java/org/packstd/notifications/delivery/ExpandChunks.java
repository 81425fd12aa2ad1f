package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.Subscriptions;

/** Makes deliveries of chunks, however often a chunk comes, and hands them on to be tried. */
public final class ExpandChunks {

    /** How long the fast way may take before a delivery is looked for by its time. */
    static final Duration FAST_WAY = Duration.ofSeconds(30);

    private final Subscriptions subscriptions;
    private final Backlog backlog;
    private final Handover handover;
    private final Clock clock;

    public ExpandChunks(Subscriptions subscriptions, Backlog backlog, Handover handover, Clock clock) {
        this.subscriptions = subscriptions;
        this.backlog = backlog;
        this.handover = handover;
        this.clock = clock;
    }

    /** When this returns, every delivery of the chunks is in the database; subscriptions that ended meanwhile get none. */
    public void expand(List<Chunk> chunks) {
        var wanted = chunks.stream().flatMap(chunk -> chunk.subscriptions().stream()).collect(Collectors.toSet());
        var known = subscriptions.findAll(wanted).stream()
                .collect(Collectors.toMap(Subscription::id, Function.identity()));
        var drafts = chunks.stream().flatMap(chunk -> chunk.subscriptions().stream().map(known::get)
                .filter(subscription -> subscription != null)
                .map(subscription -> Plan.Draft.of(chunk, subscription))).toList();
        if (!drafts.isEmpty()) {
            handover.deliver(backlog.plan(drafts, clock.instant().plus(FAST_WAY)));
        }
    }
}

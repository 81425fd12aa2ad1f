package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.Subscriptions;

/** Makes deliveries of chunks, however often a chunk comes, and has them tried: here if there is room, or by others. */
public final class ExpandChunks {

    /** How long the fast way may take before a delivery is looked for by its time. */
    static final Duration FAST_WAY = Duration.ofSeconds(30);
    /** Deliveries that are made in one go. */
    private static final int AT_ONCE = 500;

    private final Subscriptions subscriptions;
    private final Backlog backlog;
    private final Sender sender;
    private final Later later;
    private final Handover handover;
    private final Consumer<Collection<Subscription>> met;
    private final Clock clock;

    /** @param met is told of subscriptions as they were just read */
    public ExpandChunks(Subscriptions subscriptions, Backlog backlog, Sender sender, Later later,
            Handover handover, Consumer<Collection<Subscription>> met, Clock clock) {
        this.subscriptions = subscriptions;
        this.backlog = backlog;
        this.sender = sender;
        this.later = later;
        this.handover = handover;
        this.met = met;
        this.clock = clock;
    }

    /**
     * When this returns, every delivery of the chunks is in the database, or in a digest; subscriptions that ended meanwhile
     * get none.
     */
    public void expand(List<Chunk> chunks) {
        var some = new ArrayList<Chunk>();
        var deliveries = 0;
        for (var chunk : chunks) {
            if (deliveries + chunk.subscriptions().size() > AT_ONCE && !some.isEmpty()) {
                expandTogether(some);
                some.clear();
                deliveries = 0;
            }
            some.add(chunk);
            deliveries += chunk.subscriptions().size();
        }
        if (!some.isEmpty()) {
            expandTogether(some);
        }
    }

    private void expandTogether(List<Chunk> chunks) {
        var wanted = chunks.stream().flatMap(chunk -> chunk.subscriptions().stream()).collect(Collectors.toSet());
        var known = subscriptions.findAll(wanted).stream()
                .collect(Collectors.toMap(Subscription::id, Function.identity()));
        met.accept(known.values());
        var drafts = new ArrayList<Plan.Draft>();
        for (var chunk : chunks) {
            var wanting = chunk.subscriptions().stream().map(known::get).filter(Objects::nonNull).toList();
            later.collect(chunk, wanting.stream().filter(later::takes).toList());
            wanting.stream().filter(subscription -> !later.takes(subscription))
                    .forEach(subscription -> drafts.add(Plan.Draft.of(chunk, subscription)));
        }
        if (!drafts.isEmpty()) {
            plan(drafts);
        }
    }

    /** Tried here if there is room: it spares a claim and a record for each. Otherwise others may have some. */
    private void plan(List<Plan.Draft> drafts) {
        if (!sender.hasRoomSoon(drafts.size())) {
            handover.deliver(backlog.plan(drafts, clock.instant().plus(FAST_WAY)));
            return;
        }
        try {
            var planned = backlog.planAndClaim(drafts, sender.claimedUntil());
            if (!planned.claimed().isEmpty()) {
                sender.takeClaimed(planned.claimed());
            }
            if (!planned.waiting().isEmpty()) {
                handover.deliver(planned.waiting());
            }
        } finally {
            sender.leaveRoom(drafts.size());
        }
    }
}

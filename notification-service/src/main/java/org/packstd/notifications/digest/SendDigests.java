package org.packstd.notifications.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Handover;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.rounds.Round;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what is due and makes a delivery of it. Every instance does; the same digest is the same delivery, so that it does not
 * matter who was first, nor who died in between.
 */
public final class SendDigests implements Round {

    private static final Logger LOG = LoggerFactory.getLogger(SendDigests.class);
    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 100;
    private static final Duration FAST_WAY = Duration.ofSeconds(30);

    private final Digests digests;
    private final Subscriptions subscriptions;
    private final Events events;
    private final Backlog backlog;
    private final Handover handover;
    private final Clock clock;

    public SendDigests(Digests digests, Subscriptions subscriptions, Events events, Backlog backlog, Handover handover,
            Clock clock) {
        this.digests = digests;
        this.subscriptions = subscriptions;
        this.events = events;
        this.backlog = backlog;
        this.handover = handover;
        this.clock = clock;
    }

    @Override
    public void run() {
        List<Digest> closed;
        do {
            closed = digests.close(clock.instant(), AT_A_TIME);
            closed.forEach(this::sendOrPostpone);
        } while (closed.size() == AT_A_TIME);
    }

    /** One that cannot be sent must not hold up the others, neither now nor at the next round. */
    private void sendOrPostpone(Digest digest) {
        try {
            send(digest);
        } catch (RuntimeException fault) {
            digests.postpone(digest.id(), clock.instant().plus(AFTER_FAULT));
            LOG.warn("{} not sent, trying again in {}: {}", digest.id(), AFTER_FAULT, fault.toString());
        }
    }

    /** Nobody is told of a digest whose subscription ended, or whose events are all forgotten. */
    private void send(Digest digest) {
        var subscription = subscriptions.find(digest.id().subscription());
        var last = digest.events().reversed().stream().flatMap(id -> events.find(id).stream()).findFirst();
        if (subscription.isPresent() && last.isPresent()) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            handover.deliver(backlog.plan(List.of(draft(digest, subscription.get(), last.get())), now.plus(FAST_WAY)));
        }
        digests.sent(digest.id());
    }

    private Plan.Draft draft(Digest digest, Subscription subscription, CloudEvent last) {
        return new Plan.Draft(digest.id().delivery(), last.id(), last.type(), last.subject(), subscription.endpoint(),
                subscription.id(), subscription.organisation(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(5);
    }
}

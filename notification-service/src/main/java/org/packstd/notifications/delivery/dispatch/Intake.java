package org.packstd.notifications.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.event.Events;

/** Claims deliveries and sorts them into mailboxes; what cannot be tried soon goes back at once. */
final class Intake {

    private static final int AT_ONCE = 250;
    private static final int SEEN_AT_ONCE = 500;
    private static final int MOST_EXCEPTIONS = 100;
    private static final Duration WHEN_FULL = Duration.ofSeconds(1);
    private static final Duration FOR_ROOM = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS_AT_THE_OLDEST = Duration.ofSeconds(5);

    /** For endpoints that get nothing for the moment: if that never changes all is dropped. */
    private static final Duration WORTH_KEEPING = Duration.ofDays(Events.KEPT_DAYS);

    /**
     * When the endpoint is looked at again. Waking what sleeps makes it faster and no more: whoever is to do it may die
     * between the change of the endpoint and that.
     */
    static final Duration LONGEST_SLEEP = Duration.ofHours(1);

    private final Backlog backlog;
    private final Endpoints endpoints;
    private final Room room;
    private final Mailboxes mailboxes;
    private final DispatchLimits limits;
    private final Clock clock;
    private final DispatchMetrics metrics;
    private Instant lookedAtTheOldest = Instant.EPOCH;

    Intake(Backlog backlog, Endpoints endpoints, Room room, Mailboxes mailboxes, DispatchLimits limits, Clock clock,
            DispatchMetrics metrics) {
        this.backlog = backlog;
        this.endpoints = endpoints;
        this.room = room;
        this.mailboxes = mailboxes;
        this.limits = limits;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Those that were just planned. Waits a little when everything is full; what then finds no room has its time. */
    void take(Collection<Plan> plans) {
        if (!hasRoomSoon(plans.size())) {
            metrics.parked("no-room", plans.size());
            return;
        }
        try {
            takeThatFits(plans);
        } finally {
            room.leave(plans.size());
        }
    }

    private void takeThatFits(Collection<Plan> plans) {
        var known = known(plans.stream().map(Plan::endpoint).distinct().toList());
        var taken = new ArrayList<Plan>();
        plans.stream().collect(Collectors.groupingBy(Plan::endpoint)).forEach((id, those) -> {
            var fitting = those;
            if (known.get(id) instanceof Endpoint.Active active) {
                var alone = mailboxes.standing(active).leftAlone();
                var fits = Math.max(0, alone.isPresent() ? 0 : mailboxes.room(active));
                if (fits < those.size()) {
                    var rest = those.subList(fits, those.size());
                    backlog.postponeFirst(rest, alone.map(this::afterwards).orElseGet(this::whenLessFull));
                    metrics.parked(alone.isPresent() ? "left-alone" : "full", rest.size());
                    fitting = those.subList(0, fits);
                }
            }
            taken.addAll(fitting);
        });
        if (!taken.isEmpty()) {
            sort(backlog.claimFirst(taken, clock.instant().plus(limits.claim())), known);
        }
    }

    /** Those that are claimed. */
    void takeClaimed(List<Claim> claims) {
        sort(claims, known(claims.stream().map(claim -> claim.delivery().plan().endpoint()).distinct().toList()));
    }

    boolean hasRoomSoon(int size) {
        try {
            return room.await(size, FOR_ROOM);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is free. Returns true if there may be more. */
    boolean scan() {
        var late = mailboxes.takeOutOfTime();
        if (!late.isEmpty()) {
            backlog.giveBack(late, clock.instant());
            metrics.parked("out-of-time", late.size());
        }
        var tooMuch = mailboxes.takeTooMuch();
        if (!tooMuch.isEmpty()) {
            backlog.giveBack(tooMuch, whenLessFull());
            metrics.parked("slow", tooMuch.size());
        }
        lookAgain();
        lookAtTheOldest();
        var limit = Math.min(AT_ONCE, room.left());
        if (limit <= 0) {
            return false;
        }
        var now = clock.instant();
        var claims = backlog.claimFree(now, now.plus(limits.claim()), limit, mailboxes.full(MOST_EXCEPTIONS));
        takeClaimed(claims);
        return claims.size() == limit;
    }

    /** So that whoever sends need not look at each for itself. */
    private void lookAgain() {
        var ids = mailboxes.seenBefore(clock.instant().minus(Sending.SURE_FOR.dividedBy(2)), SEEN_AT_ONCE);
        known(ids).values().forEach(endpoint -> {
            if (endpoint instanceof Endpoint.Active active) {
                mailboxes.seen(active);
            }
        });
    }

    private void lookAtTheOldest() {
        var now = clock.instant();
        if (now.isAfter(lookedAtTheOldest.plus(BETWEEN_LOOKS_AT_THE_OLDEST))) {
            lookedAtTheOldest = now;
            metrics.oldestFree(backlog.oldestFree(now).orElse(null));
        }
    }

    private Map<EndpointId, Endpoint> known(Collection<EndpointId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : endpoints.findAll(ids).stream().collect(Collectors.toMap(Endpoint::id, Function.identity()));
    }

    private void sort(List<Claim> claims, Map<EndpointId, Endpoint> known) {
        var byEndpoint = new LinkedHashMap<EndpointId, List<Claim>>();
        claims.forEach(claim -> byEndpoint.computeIfAbsent(claim.delivery().plan().endpoint(), _ -> new ArrayList<>())
                .add(claim));
        var ended = new ArrayList<Settled>();
        byEndpoint.forEach((id, those) -> {
            switch (known.get(id)) {
                case Endpoint.Active active -> offer(active, those);
                case Endpoint.Unverified _,Endpoint.Paused _ -> ended.addAll(untilActive(id, those));
                case Endpoint.Disabled _ -> those.forEach(
                        claim -> ended.add(new Settled(claim, claim.delivery().miss())));
                case null -> those.forEach(claim -> ended.add(new Settled(claim, claim.delivery().drop())));
            }
        });
        if (!ended.isEmpty()) {
            backlog.settle(ended);
        }
    }

    /** Returns those that waited so long that nobody wants them any more. */
    private List<Settled> untilActive(EndpointId endpoint, List<Claim> claims) {
        var now = clock.instant();
        var byAge = claims.stream().collect(Collectors.partitioningBy(
                claim -> claim.delivery().plan().createdAt().isBefore(now.minus(WORTH_KEEPING))));
        var kept = byAge.getOrDefault(false, List.of());
        if (!kept.isEmpty()) {
            backlog.giveBack(kept, now.plus(LONGEST_SLEEP).minusMillis(ThreadLocalRandom.current().nextLong(
                    LONGEST_SLEEP.toMillis() / 4))); // not all at once
            metrics.parked("not-active", kept.size());
            if (endpoints.find(endpoint).orElse(null) instanceof Endpoint.Active) {
                backlog.wakeAllTo(endpoint, now); // it was woken while these were claimed
            }
        }
        return byAge.getOrDefault(true, List.of()).stream()
                .map(claim -> new Settled(claim, claim.delivery().drop())).toList();
    }

    private void offer(Endpoint.Active endpoint, List<Claim> claims) {
        var alone = mailboxes.standing(endpoint).leftAlone();
        if (alone.isPresent()) {
            backlog.giveBack(claims, afterwards(alone.get()));
            metrics.parked("left-alone", claims.size());
            return;
        }
        var refused = mailboxes.offer(endpoint, claims);
        if (!refused.isEmpty()) {
            backlog.giveBack(refused, whenLessFull());
            metrics.parked("full", refused.size());
        }
    }

    /** Not all at once. */
    private Instant afterwards(Instant alone) {
        return alone.plusMillis(ThreadLocalRandom.current().nextInt(1000));
    }

    private Instant whenLessFull() {
        return clock.instant().plus(WHEN_FULL).plusMillis(ThreadLocalRandom.current().nextInt(1000));
    }

    void giveAllBack() {
        var all = mailboxes.takeAll();
        if (!all.isEmpty()) {
            backlog.giveBack(all, clock.instant());
        }
    }
}

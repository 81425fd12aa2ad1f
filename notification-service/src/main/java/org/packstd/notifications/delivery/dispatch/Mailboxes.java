package org.packstd.notifications.delivery.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;

/** The mailboxes of all endpoints: what waits in them, and what of it begins next. */
final class Mailboxes {

    private final DispatchLimits limits;
    private final Clock clock;
    private final Room room;
    private final Turns turns;
    private final Standings standings;
    private final Map<EndpointId, Mailbox> mailboxes = new HashMap<>();
    private final List<Claim> outOfTime = new ArrayList<>();

    Mailboxes(DispatchLimits limits, Room room, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.room = room;
        this.turns = new Turns(limits);
        this.standings = new Standings(limits, clock);
    }

    synchronized int room(Endpoint.Active endpoint) {
        var mailbox = mailboxes.get(endpoint.id());
        return mailbox == null ? most(standing(endpoint), false) : most(mailbox) - mailbox.waiting();
    }

    private int most(Mailbox mailbox) {
        return most(mailbox.standing, mailbox.slow);
    }

    /** A few dozen that hang would otherwise fill all the room there is for everybody. */
    private int most(Standing standing, boolean slow) {
        return slow || standing.isSlow() || standing.isInDoubt()
                ? Math.min(limits.mailbox(), standing.cap())
                : limits.mailbox();
    }

    synchronized int inFlight() {
        return turns.inFlight();
    }

    synchronized List<EndpointId> full(int atMost) {
        return mailboxes.entrySet().stream().filter(entry -> entry.getValue().waiting() >= most(entry.getValue()))
                .map(Map.Entry::getKey).limit(atMost).toList();
    }

    Standing standing(Endpoint.Active endpoint) {
        return standings.of(endpoint);
    }

    /** The endpoint was looked at again, and its terms are as before. */
    synchronized void seen(Endpoint.Active endpoint) {
        var mailbox = mailboxes.get(endpoint.id());
        if (mailbox != null && mailbox.terms().equals(Terms.of(endpoint))) {
            mailbox.see(endpoint, mailbox.standing, clock.instant());
        }
    }

    /** Endpoints for which something waits and that were not looked at since. */
    synchronized List<EndpointId> seenBefore(Instant then, int atMost) {
        return mailboxes.values().stream().filter(mailbox -> mailbox.waiting() > 0 && mailbox.seenAt.isBefore(then))
                .map(mailbox -> mailbox.endpoint.id()).limit(atMost).toList();
    }

    /** Takes what fits and returns the rest. */
    synchronized List<Claim> offer(Endpoint.Active endpoint, Collection<Claim> claims) {
        var now = clock.instant();
        var mailbox = mailboxes.computeIfAbsent(endpoint.id(), _ -> new Mailbox(endpoint, standing(endpoint), now));
        mailbox.see(endpoint, standing(endpoint), now);
        turns.judge(mailbox, now);
        var refused = new ArrayList<Claim>();
        for (var claim : claims) {
            if (mailbox.waiting() < most(mailbox) && room.take()) {
                mailbox.add(claim);
            } else {
                refused.add(claim);
            }
        }
        turns.list(mailbox);
        forgetIfIdle(mailbox);
        return refused;
    }

    /** The next attempt to begin; empty if nothing may begin for the moment. */
    synchronized Optional<Task> next() {
        for (var priority : Priority.values()) {
            if (turns.areLeftFor(priority)) {
                var task = next(priority);
                if (task != null) {
                    return Optional.of(task);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Task next(Priority priority) {
        for (var mailbox = turns.next(priority); mailbox != null; mailbox = turns.next(priority)) {
            dropOutOfTime(mailbox.queue(priority));
            if (mailbox.held || mailbox.queue(priority).isEmpty()) {
                forgetIfIdle(mailbox);
            } else if (turns.mayBegin(mailbox)) {
                return begin(mailbox, priority);
            }
        }
        return null;
    }

    /** Too late to be tried before the claim ends. */
    private void dropOutOfTime(Deque<Claim> queue) {
        var latest = clock.instant().plus(DispatchLimits.ATTEMPT);
        while (!queue.isEmpty() && queue.peek().until().isBefore(latest)) {
            outOfTime.add(queue.poll());
            room.free(1);
        }
    }

    private Task begin(Mailbox mailbox, Priority priority) {
        var claim = mailbox.queue(priority).remove();
        room.free(1);
        var task = new Task(claim, mailbox.endpoint, mailbox.seenAt, mailbox.standing, priority, clock.instant());
        turns.begin(mailbox, task);
        return task;
    }

    /** The attempt is over, whatever came of it. */
    synchronized void end(Task task) {
        var mailbox = mailboxes.get(task.endpoint().id());
        if (mailbox == null || !mailbox.inFlight().contains(task)) {
            throw new IllegalStateException(task.claim().delivery().plan().id() + " is not in flight");
        }
        turns.end(mailbox, task, clock.instant());
        forgetIfIdle(mailbox);
    }

    /** Looks at all that have something: who takes its time, and who is held up by nothing but time. */
    synchronized void look() {
        turns.look(List.copyOf(mailboxes.values()), clock.instant());
    }

    /** Takes everything that waits for the endpoint out of its mailbox. */
    synchronized List<Claim> takeAll(EndpointId endpoint) {
        var mailbox = mailboxes.get(endpoint);
        if (mailbox == null) {
            return List.of();
        }
        var all = mailbox.takeAll();
        room.free(all.size());
        forgetIfIdle(mailbox);
        return all;
    }

    synchronized List<Claim> takeAll() {
        return List.copyOf(mailboxes.keySet()).stream().flatMap(endpoint -> takeAll(endpoint).stream()).toList();
    }

    /** What those have too much who turned out to be slow, or in doubt, after it had come in. */
    synchronized List<Claim> takeTooMuch() {
        var taken = mailboxes.values().stream().filter(mailbox -> mailbox.waiting() > most(mailbox))
                .flatMap(mailbox -> mailbox.takeAllBut(most(mailbox)).stream()).toList();
        room.free(taken.size());
        return taken;
    }

    /** What waited here too long to be tried within its claim. */
    synchronized List<Claim> takeOutOfTime() {
        var taken = List.copyOf(outOfTime);
        outOfTime.clear();
        return taken;
    }

    private void forgetIfIdle(Mailbox mailbox) {
        if (mailbox.isIdle()) {
            mailboxes.remove(mailbox.endpoint.id(), mailbox);
        }
    }
}

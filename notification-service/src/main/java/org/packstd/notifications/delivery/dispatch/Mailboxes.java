package org.packstd.notifications.delivery.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;

/**
 * The mailboxes of all endpoints, and whose turn it is: one after the other within each priority, as far as slots, caps and
 * rates allow. A mailbox that may not start anything is put aside and costs nothing until what held it up is over.
 */
final class Mailboxes {

    private static final int REMEMBERED = 20_000;
    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    private final DispatchLimits limits;
    private final Clock clock;
    private final Slots slots;
    private final Map<EndpointId, Mailbox> mailboxes = new HashMap<>();
    private final Map<Priority, Deque<Mailbox>> rounds = new EnumMap<>(Priority.class);
    private final Map<String, Host> hosts = new HashMap<>();
    private final Deque<Mailbox> heldAsSlow = new ArrayDeque<>();
    private final List<Claim> outOfTime = new ArrayList<>();
    private final Cache<EndpointId, Standing> standings = Caffeine.newBuilder().maximumSize(REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR).build();
    private int slowInFlight;
    private int waiting;
    /** Room that is kept for those who are about to bring something. */
    private int promised;
    private boolean closed;

    Mailboxes(DispatchLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.slots = new Slots(limits.slots());
        for (var priority : Priority.values()) {
            rounds.put(priority, new ArrayDeque<>());
        }
    }

    /** What one host has in flight, and who waits for it to become less. */
    private static final class Host {

        private final Deque<Mailbox> held = new ArrayDeque<>();
        private int inFlight;
    }

    /** Why a mailbox may start nothing. */
    private enum Hold {
        ITS_OWN,
        HOST,
        SLOW,
        RATE,
        LEFT_ALONE
    }

    synchronized int room() {
        return limits.waiting() - waiting - promised;
    }

    /**
     * Waits until there is room for so many, at most so long, and keeps it until {@link #leaveRoom}; false if there is none
     * then, or nobody waits any more.
     */
    synchronized boolean awaitRoom(int size, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (!closed && room() < size) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        promised += closed ? 0 : size;
        return !closed;
    }

    synchronized void leaveRoom(int size) {
        promised -= size;
        notifyAll();
    }

    /** Nobody waits for room while it is closed. */
    synchronized void close(boolean whether) {
        closed = whether;
        notifyAll();
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

    synchronized int waiting() {
        return waiting;
    }

    synchronized int inFlight() {
        return slots.taken();
    }

    synchronized List<EndpointId> full(int atMost) {
        return mailboxes.entrySet().stream().filter(entry -> entry.getValue().waiting() >= most(entry.getValue()))
                .map(Map.Entry::getKey).limit(atMost).toList();
    }

    Standing standing(Endpoint.Active endpoint) {
        var terms = Terms.of(endpoint);
        var known = standings.getIfPresent(endpoint.id());
        return known != null && known.terms().equals(terms)
                ? known
                : Objects.requireNonNull(standings.asMap().compute(endpoint.id(), (_, other) -> other != null
                        && other.terms().equals(terms) ? other : new Standing(terms, limits, clock)));
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
        judge(mailbox, now);
        var refused = new ArrayList<Claim>();
        for (var claim : claims) {
            if (mailbox.waiting() < most(mailbox) && waiting < limits.waiting()) {
                mailbox.add(claim);
                waiting++;
            } else {
                refused.add(claim);
            }
        }
        list(mailbox);
        forgetIfIdle(mailbox);
        return refused;
    }

    private void list(Mailbox mailbox) {
        if (mailbox.held) {
            return;
        }
        for (var priority : Priority.values()) {
            if (!mailbox.queue(priority).isEmpty() && mailbox.listed.add(priority)) {
                round(priority).add(mailbox);
            }
        }
    }

    /** The next attempt to begin; empty if nothing may begin for the moment. */
    synchronized Optional<Task> next() {
        for (var priority : Priority.values()) {
            if (slots.isFreeFor(priority)) {
                var task = next(priority);
                if (task != null) {
                    return Optional.of(task);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Task next(Priority priority) {
        for (var mailbox = round(priority).poll(); mailbox != null; mailbox = round(priority).poll()) {
            mailbox.listed.remove(priority);
            dropOutOfTime(mailbox.queue(priority));
            if (mailbox.held || mailbox.queue(priority).isEmpty()) {
                forgetIfIdle(mailbox);
                continue;
            }
            var hold = hold(mailbox);
            if (hold != null) {
                hold(mailbox, hold);
                continue;
            }
            return begin(mailbox, priority);
        }
        return null;
    }

    /** Too late to be tried before the claim ends. */
    private void dropOutOfTime(Deque<Claim> queue) {
        var latest = clock.instant().plus(DispatchLimits.ATTEMPT);
        while (!queue.isEmpty() && queue.peek().until().isBefore(latest)) {
            outOfTime.add(queue.poll());
            left(1);
        }
    }

    private void left(int count) {
        waiting -= count;
        notifyAll();
    }

    private @Nullable Hold hold(Mailbox mailbox) {
        if (mailbox.inFlight().size() >= mailbox.standing.cap()) {
            return Hold.ITS_OWN;
        }
        if (host(mailbox.terms()).inFlight >= limits.perHost()) {
            return Hold.HOST;
        }
        if (mailbox.slow && slowInFlight >= slots.forSlowOnes()) {
            return Hold.SLOW;
        }
        if (!mailbox.standing.isWithinRate()) {
            return Hold.RATE;
        }
        return mailbox.standing.mayBegin() ? null : Hold.LEFT_ALONE;
    }

    private void hold(Mailbox mailbox, Hold hold) {
        mailbox.held = true;
        switch (hold) {
            case HOST -> host(mailbox.terms()).held.add(mailbox);
            case SLOW -> heldAsSlow.add(mailbox);
            case ITS_OWN, RATE, LEFT_ALONE -> {
            } // its next result or the next look lets it go on
        }
    }

    private Task begin(Mailbox mailbox, Priority priority) {
        var claim = mailbox.queue(priority).remove();
        left(1);
        var task = new Task(claim, mailbox.endpoint, mailbox.seenAt, mailbox.standing, priority, clock.instant());
        mailbox.inFlight().add(task);
        slots.take(priority);
        host(mailbox.terms()).inFlight++;
        slowInFlight += mailbox.slow ? 1 : 0;
        list(mailbox);
        return task;
    }

    /** The attempt is over, whatever came of it. */
    synchronized void end(Task task) {
        slots.free(task.priority());
        var mailbox = mailboxes.get(task.endpoint().id());
        if (mailbox == null || !mailbox.inFlight().remove(task)) {
            throw new IllegalStateException(task.claim().delivery().plan().id() + " is not in flight");
        }
        slowInFlight -= mailbox.slow ? 1 : 0;
        judge(mailbox, clock.instant());
        var host = host(task.terms()); // the endpoint may be elsewhere by now
        host.inFlight--;
        release(mailbox);
        release(host.held.poll());
        if (host.inFlight == 0 && host.held.isEmpty()) {
            hosts.remove(task.terms().host());
        }
        if (slowInFlight < slots.forSlowOnes()) {
            release(heldAsSlow.poll());
        }
        forgetIfIdle(mailbox);
    }

    private void release(@Nullable Mailbox mailbox) {
        if (mailbox != null) {
            mailbox.held = false;
            list(mailbox);
        }
    }

    /** Looks at all that have something: who takes its time, and who is held up by nothing but time. */
    synchronized void look() {
        var now = clock.instant();
        for (var mailbox : List.copyOf(mailboxes.values())) {
            judge(mailbox, now);
            if (mailbox.held) {
                release(mailbox);
            }
        }
        heldAsSlow.clear();
        hosts.values().forEach(host -> host.held.clear());
    }

    private void judge(Mailbox mailbox, Instant now) {
        var slow = mailbox.takesItsTime(now);
        if (slow != mailbox.slow) {
            mailbox.slow = slow;
            slowInFlight += (slow ? 1 : -1) * mailbox.inFlight().size();
        }
    }

    /** Takes everything that waits for the endpoint out of its mailbox. */
    synchronized List<Claim> takeAll(EndpointId endpoint) {
        var mailbox = mailboxes.get(endpoint);
        if (mailbox == null) {
            return List.of();
        }
        var all = mailbox.takeAll();
        left(all.size());
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
        left(taken.size());
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

    private Host host(Terms terms) {
        return hosts.computeIfAbsent(terms.host(), _ -> new Host());
    }

    private Deque<Mailbox> round(Priority priority) {
        return rounds.computeIfAbsent(priority, _ -> new ArrayDeque<>());
    }
}

package org.packstd.notifications.delivery.dispatch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: one mailbox after the other within each priority, as far as slots, caps and rates allow. One that may not
 * start anything is put aside and costs nothing until what held it up is over. Not for several threads at once.
 */
final class Turns {

    private final DispatchLimits limits;
    private final Slots slots;
    private final Map<Priority, Deque<Mailbox>> rounds = new EnumMap<>(Priority.class);
    private final Map<String, Host> hosts = new HashMap<>();
    private final Deque<Mailbox> heldAsSlow = new ArrayDeque<>();
    private int slowInFlight;

    Turns(DispatchLimits limits) {
        this.limits = limits;
        this.slots = new Slots(limits.slots());
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

    int inFlight() {
        return slots.taken();
    }

    boolean areLeftFor(Priority priority) {
        return slots.isFreeFor(priority);
    }

    /** It has something and waits for its turn, unless it is held up. */
    void list(Mailbox mailbox) {
        if (mailbox.held) {
            return;
        }
        for (var priority : Priority.values()) {
            if (!mailbox.queue(priority).isEmpty() && mailbox.listed.add(priority)) {
                round(priority).add(mailbox);
            }
        }
    }

    /** The next of its round, which has nothing any more or is held up for all that is known here. */
    @Nullable
    Mailbox next(Priority priority) {
        var mailbox = round(priority).poll();
        if (mailbox != null) {
            mailbox.listed.remove(priority);
        }
        return mailbox;
    }

    /** Whether it may begin an attempt; if not, it is put aside. */
    boolean mayBegin(Mailbox mailbox) {
        var hold = hold(mailbox);
        if (hold == null) {
            return true;
        }
        mailbox.held = true;
        switch (hold) {
            case HOST -> host(mailbox.terms()).held.add(mailbox);
            case SLOW -> heldAsSlow.add(mailbox);
            case ITS_OWN, RATE, LEFT_ALONE -> {
            } // its next result or the next look lets it go on
        }
        return false;
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

    void begin(Mailbox mailbox, Task task) {
        mailbox.inFlight().add(task);
        slots.take(task.priority());
        host(mailbox.terms()).inFlight++;
        slowInFlight += mailbox.slow ? 1 : 0;
        list(mailbox);
    }

    void end(Mailbox mailbox, Task task, Instant now) {
        slots.free(task.priority());
        mailbox.inFlight().remove(task);
        slowInFlight -= mailbox.slow ? 1 : 0;
        judge(mailbox, now);
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
    }

    /** Looks at all that have something: who takes its time, and who is held up by nothing but time. */
    void look(Collection<Mailbox> all, Instant now) {
        for (var mailbox : all) {
            judge(mailbox, now);
            if (mailbox.held) {
                release(mailbox);
            }
        }
        heldAsSlow.clear();
        hosts.values().forEach(host -> host.held.clear());
    }

    void judge(Mailbox mailbox, Instant now) {
        var slow = mailbox.takesItsTime(now);
        if (slow != mailbox.slow) {
            mailbox.slow = slow;
            slowInFlight += (slow ? 1 : -1) * mailbox.inFlight().size();
        }
    }

    private void release(@Nullable Mailbox mailbox) {
        if (mailbox != null) {
            mailbox.held = false;
            list(mailbox);
        }
    }

    private Host host(Terms terms) {
        return hosts.computeIfAbsent(terms.host(), _ -> new Host());
    }

    private Deque<Mailbox> round(Priority priority) {
        return rounds.computeIfAbsent(priority, _ -> new ArrayDeque<>());
    }
}

package org.packstd.notifications.delivery.dispatch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.endpoint.Endpoint;

/** What waits here for one endpoint and what is in flight to it. Exists only as long as there is any; guarded by its owner. */
final class Mailbox {

    /** As it was when something came for it last. */
    Endpoint.Active endpoint;
    Instant seenAt;
    Standing standing;
    /** Something keeps its deliveries from being started; it is not asked until that is over. */
    boolean held;
    /** Counts among those that take their time. */
    boolean slow;
    /** In which rounds it waits for its turn. */
    final Set<Priority> listed = EnumSet.noneOf(Priority.class);

    private final Map<Priority, Deque<Claim>> waiting = new EnumMap<>(Priority.class);
    private final LinkedHashSet<Task> inFlight = new LinkedHashSet<>();

    Mailbox(Endpoint.Active endpoint, Standing standing, Instant seenAt) {
        this.endpoint = endpoint;
        this.standing = standing;
        this.seenAt = seenAt;
        for (var priority : Priority.values()) {
            waiting.put(priority, new ArrayDeque<>());
        }
    }

    /** The endpoint as it is now; on other terms what waits is queued anew. */
    void see(Endpoint.Active current, Standing itsStanding, Instant now) {
        var isAsBefore = standing.terms().equals(itsStanding.terms());
        endpoint = current;
        standing = itsStanding;
        seenAt = now;
        if (!isAsBefore) {
            takeAll().forEach(this::add);
        }
    }

    Terms terms() {
        return standing.terms();
    }

    /** An ordered endpoint has one queue, in the order in which its deliveries were planned. */
    void add(Claim claim) {
        if (!terms().ordered()) {
            queue(Priority.of(claim.delivery())).add(claim);
            return;
        }
        var all = new ArrayList<>(queue(Priority.FIRST));
        all.add(claim);
        all.sort(Comparator.comparing((Claim each) -> each.delivery().plan().createdAt())
                .thenComparing(each -> each.delivery().plan().sequence()));
        queue(Priority.FIRST).clear();
        queue(Priority.FIRST).addAll(all);
    }

    Deque<Claim> queue(Priority priority) {
        return waiting.computeIfAbsent(priority, _ -> new ArrayDeque<>());
    }

    List<Claim> takeAll() {
        var all = new ArrayList<Claim>();
        waiting.values().forEach(queue -> {
            all.addAll(queue);
            queue.clear();
        });
        return all;
    }

    /** Takes out what would go last, until only so many wait. */
    List<Claim> takeAllBut(int most) {
        var taken = new ArrayList<Claim>();
        for (var priority : List.of(Priority.LATE, Priority.EARLY, Priority.FIRST)) {
            while (waiting() > most && !queue(priority).isEmpty()) {
                taken.add(queue(priority).removeLast());
            }
        }
        return taken;
    }

    int waiting() {
        return waiting.values().stream().mapToInt(Collection::size).sum();
    }

    Set<Task> inFlight() {
        return inFlight;
    }

    boolean isIdle() {
        return inFlight.isEmpty() && waiting() == 0;
    }

    /** By what is known of it, or because an attempt has been hanging for as long. */
    boolean takesItsTime(Instant now) {
        return standing.isSlow()
                || !inFlight.isEmpty() && inFlight.getFirst().begun().plus(Standing.SLOW).isBefore(now);
    }
}

package org.packstd.notifications.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.Feed.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the feed for all readers of this instance with one query every 100 ms, and none while nobody reads. The latest
 * events are held here with their facts, so that a thousand readers with filters are one query; older ones are read by
 * whoever is that far behind.
 * Nothing is held for a single reader, so a slow one costs nothing but its own time.
 */
public final class LiveStream {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LATEST = 256;
    private static final int BATCH = 100;
    private static final long UNKNOWN = -1;

    private final Feed feed;
    private final Events events;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition appended = lock.newCondition();
    private final Deque<Positioned> latest = new ArrayDeque<>();
    private long end = UNKNOWN;
    private int readers;
    private boolean followed;

    public LiveStream(Feed feed, Events events) {
        this.feed = feed;
        this.events = events;
    }

    /** An event with its facts and where it stands; of one that is too old only the place is left. */
    public record Positioned(long position, Optional<CloudEvent> event) {}

    /** Shows kept events to all readers of all instances, in this order; showing one again changes nothing. */
    public void append(List<CloudEvent> events) {
        feed.append(events);
        lock.lock();
        try {
            appended.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Where a reader starts that wants only what is new. */
    public long end() {
        return feed.end();
    }

    /** A reader comes, and must {@link #leave}. Returns how many there are now. */
    public int enter() {
        lock.lock();
        try {
            readers++;
            if (!followed) {
                followed = true;
                end = UNKNOWN;
                latest.clear();
                Thread.ofVirtual().name("feed-follower").start(this::follow);
            }
            return readers;
        } finally {
            lock.unlock();
        }
    }

    /** How many read here. */
    public int readers() {
        lock.lock();
        try {
            return readers;
        } finally {
            lock.unlock();
        }
    }

    public void leave() {
        lock.lock();
        try {
            readers--;
        } finally {
            lock.unlock();
        }
    }

    /** What lies behind the position, in order; waits up to that time for something to come, and may return nothing. */
    public List<Positioned> behind(long position, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var nanos = atMost.toNanos();
            while (end <= position && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            if (end <= position) {
                return List.of();
            }
            if (!latest.isEmpty() && latest.getFirst().position() <= position + 1) {
                return latest.stream().filter(one -> one.position() > position).limit(BATCH).toList();
            }
        } finally {
            lock.unlock();
        }
        return read(position);
    }

    private void follow() {
        var position = UNKNOWN;
        do {
            try {
                position = position == UNKNOWN ? startAt(feed.end()) : publish(position, read(position));
            } catch (RuntimeException databaseAway) {
                LOG.warn("The feed is not followed for the moment: {}", databaseAway.toString());
            }
        } while (awaitNext());
    }

    private long startAt(long position) {
        lock.lock();
        try {
            end = position;
            moved.signalAll();
            return position;
        } finally {
            lock.unlock();
        }
    }

    private long publish(long position, List<Positioned> fresh) {
        if (fresh.isEmpty()) {
            return position;
        }
        lock.lock();
        try {
            fresh.forEach(latest::addLast);
            while (latest.size() > LATEST) {
                latest.removeFirst();
            }
        } finally {
            lock.unlock();
        }
        return startAt(fresh.getLast().position());
    }

    /** Returns false when the last reader has left. */
    private boolean awaitNext() {
        lock.lock();
        try {
            if (readers > 0) {
                appended.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
            followed = readers > 0;
            return followed;
        } catch (InterruptedException stopped) {
            followed = false;
            return false;
        } finally {
            lock.unlock();
        }
    }

    private List<Positioned> read(long position) {
        var entries = feed.behind(position, BATCH);
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<String, CloudEvent> kept = events.findAllWithFacts(entries.stream().map(Entry::eventId).toList()).stream()
                .collect(Collectors.toMap(CloudEvent::id, Function.identity()));
        return entries.stream()
                .map(entry -> new Positioned(entry.position(), Optional.ofNullable(kept.get(entry.eventId()))))
                .toList();
    }
}

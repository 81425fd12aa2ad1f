package org.packstd.notifications.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries deliveries, each once. */
public final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** Characters of events that are held, as one event usually goes to many. */
    private static final int HELD = 8 * 1024 * 1024;
    /** Events that are read at once; each may have up to 4 MiB. */
    private static final int AT_ONCE = 50;

    private final Events events;
    private final Channel channel;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final Cache<String, CloudEvent> held = Caffeine.newBuilder()
            .maximumWeight(HELD)
            .<String, CloudEvent>weigher((_, event) -> event.data().length() + 500)
            .build();

    public Attempts(Events events, Channel channel, RetrySchedule schedule, Clock clock) {
        this.events = events;
        this.channel = channel;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Attempts at these are about to begin: what they need and is not held is read together, not one by one. */
    public void expect(Collection<Plan> plans) {
        channel.expect(plans);
        var unknown = new ArrayList<>(new LinkedHashSet<>(plans.stream().map(Plan::eventId).toList()));
        unknown.removeIf(id -> held.getIfPresent(id) != null);
        for (int from = 0; from < unknown.size(); from += AT_ONCE) {
            events.findAll(unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE)))
                    .forEach(event -> held.put(event.id(), event));
        }
    }

    /**
     * Tries it now. Returns what becomes of it; nothing is recorded yet, so that a crash repeats the attempt and never
     * loses it.
     *
     * @throws RuntimeException if the event cannot be read for the moment
     */
    public Delivery attempt(Delivery.Due delivery, Endpoint.Active endpoint) {
        var event = event(delivery.plan().eventId());
        if (event == null) {
            LOG.error("{} dropped: its event is not there", delivery.plan().id());
            return delivery.drop();
        }
        var begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Result result;
        try {
            result = result(delivery.plan(), event, endpoint);
        } catch (Channel.Ended ended) {
            LOG.info("{} dropped: {}", delivery.plan().id(), ended.getMessage());
            return delivery.drop();
        }
        var took = Duration.between(begin, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return delivery.after(new Attempt(begin, took.isNegative() ? Duration.ZERO : took, result), schedule);
    }

    private @Nullable CloudEvent event(String id) {
        var known = held.getIfPresent(id);
        if (known != null) {
            return known;
        }
        var found = events.find(id).orElse(null);
        if (found != null) {
            held.put(id, found);
        }
        return found;
    }

    private Result result(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        try {
            return channel.send(plan, event, endpoint);
        } catch (Channel.Ended ended) {
            throw ended;
        } catch (RuntimeException ourFault) {
            LOG.error("{} not sent", plan.id(), ourFault);
            return new Result.Unanswered("not sent: a fault of the registry"); // not recorded, it would return for ever
        }
    }
}

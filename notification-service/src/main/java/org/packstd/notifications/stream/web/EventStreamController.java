package org.packstd.notifications.stream.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.EventsApi;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.json.CloudEventJson;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.ReadFilter;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.stream.LiveStream;
import org.packstd.notifications.stream.LiveStreams;
import org.packstd.notifications.stream.ReaderFilter;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Speaks {@code api-specs/rest/notifications}. Ends all streams before the server waits for its last requests. */
@RestController
final class EventStreamController implements EventsApi, SmartLifecycle {

    /** Readers of one instance; more are asked to come back, and meet another. */
    private static final int MOST_READERS = 2_000;
    private static final Duration LIFE = Duration.ofMinutes(10);
    /** Before the positions of the stream that needs a token. */
    private static final String INSIDERS = "i";

    private final LiveStreams streams;
    private final ReadFilter filters;
    private final ReaderFilter reader;
    private final CloudEventJson json;
    private final Clock clock;
    private final Set<Thread> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventStreamController(LiveStreams streams, ReadFilter filters, ReaderFilter reader, CloudEventJson json,
            Clock clock) {
        this.streams = streams;
        this.filters = filters;
        this.reader = reader;
        this.json = json;
        this.clock = clock;
    }

    /** With a token also what is not public, as far as the caller may hear it: a stream of its own, with its own positions. */
    @Override
    public ResponseEntity<SseEmitter> streamEvents(@Nullable String lastEventId, @Nullable String family,
            @Nullable String filter) {
        var caller = Caller.ifAny();
        var stream = caller.isPresent() ? streams.insiders() : streams.everyone();
        var prefix = caller.isPresent() ? INSIDERS : "";
        var end = stream.end();
        // A position that we do not have yet is one of another database: what is new is all that we can offer.
        var position = lastEventId == null ? end : Math.min(position(lastEventId, prefix), end);
        var wanted = wanted(caller, family, filters.read("filter", filter == null ? "" : filter));
        enter(stream);
        var emitter = new SseEmitter(LIFE.plusMinutes(1).toMillis());
        var session = new StreamSession(stream, emitter, json, wanted, prefix, position, clock,
                clock.instant().plus(LIFE));
        var thread = Thread.ofVirtual().name("event-stream").unstarted(() -> {
            try {
                session.run();
            } finally {
                stream.leave();
                sessions.remove(Thread.currentThread());
            }
        });
        emitter.onCompletion(thread::interrupt);
        sessions.add(thread);
        thread.start();
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no").body(emitter);
    }

    private Predicate<CloudEvent> wanted(Optional<Caller> caller, @Nullable String family, Filter filter) {
        var committee = caller.filter(Caller::isOfCommittee).isPresent();
        var organisation = caller.map(Caller::organisation).orElse(null);
        return event -> (family == null || family.equals(event.family()))
                && reader.mayHear(event, committee, organisation) && reader.passes(filter, event);
    }

    private void enter(LiveStream stream) {
        if (stream.enter() > MOST_READERS || !running) {
            stream.leave();
            throw Problem.unavailable("too many readers here for the moment");
        }
    }

    private static long position(String text, String prefix) {
        var ofThisStream = text.equals("0") || text.startsWith(INSIDERS) == !prefix.isEmpty();
        try {
            if (ofThisStream) {
                return Long.parseLong(text.replaceFirst("^" + INSIDERS, ""));
            }
        } catch (NumberFormatException beyondAll) {
            // said below
        }
        throw Problem.malformed("Last-Event-ID", text, "the id of an event of this stream; with a token it is another");
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sessions.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package org.packstd.notifications.stream.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.EventsApi;
import org.packstd.notifications.event.json.CloudEventJson;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.stream.LiveStream;
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

    private final LiveStream stream;
    private final CloudEventJson json;
    private final Clock clock;
    private final Set<Thread> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventStreamController(LiveStream stream, CloudEventJson json, Clock clock) {
        this.stream = stream;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<SseEmitter> streamEvents(@Nullable String lastEventId, @Nullable String family) {
        var end = stream.end();
        // A position that we do not have yet is one of another database: what is new is all that we can offer.
        var position = lastEventId == null ? end : Math.min(position(lastEventId), end);
        if (stream.enter() > MOST_READERS || !running) {
            stream.leave();
            throw Problem.unavailable("too many readers here for the moment");
        }
        var emitter = new SseEmitter(LIFE.plusMinutes(1).toMillis());
        var session = new StreamSession(stream, emitter, json, family, position, clock, clock.instant().plus(LIFE));
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

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException beyondAll) {
            throw Problem.malformed("Last-Event-ID", text, "the id of an event of this stream");
        }
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

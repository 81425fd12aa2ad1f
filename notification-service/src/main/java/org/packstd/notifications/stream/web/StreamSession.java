package org.packstd.notifications.stream.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.json.CloudEventJson;
import org.packstd.notifications.stream.LiveStream;
import org.packstd.notifications.stream.LiveStream.Positioned;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the stream, on a thread of its own. It reads only as fast as the client takes, so nothing piles up; a client
 * that takes nothing for the write timeout of the server is cut off.
 */
final class StreamSession implements Runnable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long RECONNECT_MILLIS = 1_000;

    private final LiveStream stream;
    private final SseEmitter emitter;
    private final CloudEventJson json;
    private final Predicate<CloudEvent> wanted;
    private final String prefix;
    private final Clock clock;
    private final Instant over;
    private long position;
    private Instant heartbeatAt;

    /**
     * @param wanted what this reader may hear and wants to
     * @param prefix before the positions of this stream, so that none is taken for one of another
     * @param over   when the reader has to come again
     */
    StreamSession(LiveStream stream, SseEmitter emitter, CloudEventJson json, Predicate<CloudEvent> wanted,
            String prefix, long position, Clock clock, Instant over) {
        this.stream = stream;
        this.emitter = emitter;
        this.json = json;
        this.wanted = wanted;
        this.prefix = prefix;
        this.position = position;
        this.clock = clock;
        this.over = over;
        this.heartbeatAt = clock.instant().plus(HEARTBEAT);
    }

    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().comment("events of the packaging standards registry")
                    .reconnectTime(RECONNECT_MILLIS));
            while (clock.instant().isBefore(over)) {
                for (var event : stream.behind(position, HEARTBEAT)) {
                    send(event);
                }
                beat();
            }
            emitter.complete();
        } catch (InterruptedException stopped) {
            emitter.complete();
        } catch (IOException | IllegalStateException clientGone) {
            // the container ends the request by itself
        } catch (RuntimeException databaseAway) {
            emitter.complete(); // the client comes back with its last position
        }
    }

    private void send(Positioned positioned) throws IOException {
        var event = positioned.event().filter(wanted);
        if (event.isPresent()) {
            emitter.send(SseEmitter.event().id(prefix + positioned.position()).name(event.get().type().text())
                    .data(json.write(event.get())));
            heartbeatAt = clock.instant().plus(HEARTBEAT);
        }
        position = positioned.position();
    }

    private void beat() throws IOException {
        if (!clock.instant().isBefore(heartbeatAt)) {
            emitter.send(SseEmitter.event().comment(""));
            heartbeatAt = clock.instant().plus(HEARTBEAT);
        }
    }
}

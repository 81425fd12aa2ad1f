package org.packstd.local.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Listens to the server-sent events of the registry and keeps what it heard. */
public final class LiveStream implements AutoCloseable {
    private final Stream<String> lines;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private LiveStream(Stream<String> lines) {
        this.lines = lines;
    }

    /** Returns once the stream is open: what happens from now on is heard. */
    public static LiveStream open(Registry.Caller listener) throws IOException, InterruptedException {
        var answer = listener.stream("/events/stream");
        if (answer.statusCode() != 200) {
            throw new IOException("The live stream answers " + answer.statusCode());
        }
        var stream = new LiveStream(answer.body());
        Thread.ofVirtual().name("live stream").start(stream::listen);
        return stream;
    }

    /** The first line that has this word in it. */
    public Optional<String> lineWith(String word) {
        return heard.stream().filter(line -> line.contains(word)).findFirst();
    }

    private void listen() {
        try {
            lines.forEach(heard::add);
        } catch (UncheckedIOException ended) {
            heard.add("(the stream ended)");
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}

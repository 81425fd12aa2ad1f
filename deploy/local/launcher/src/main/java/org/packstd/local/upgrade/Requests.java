package org.packstd.local.upgrade;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.packstd.local.registry.Answer;

/**
 * Every request that was sent, and those of them that were lost: without an answer, or with one that only an instance or a
 * gateway in trouble gives. That the caller repeated it, and got through then, does not make it less lost.
 */
final class Requests {
    private static final int TOO_MANY = 429;
    private static final int OF_THE_SERVER = 500;

    private final AtomicLong sent = new AtomicLong();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    void answered(Answer answer) {
        sent.incrementAndGet();
        if (answer.status() >= OF_THE_SERVER || answer.status() == TOO_MANY) {
            lost.add(line(answer.response().request(), answer.status() + " " + answer.response().body()));
        }
    }

    void unanswered(HttpRequest request, IOException failure) {
        sent.incrementAndGet();
        lost.add(line(request, failure.toString()));
    }

    private static String line(HttpRequest request, String what) {
        return "%s %s: %s".formatted(request.method(), request.uri().getPath(), what.strip());
    }

    long sent() {
        return sent.get();
    }

    /** One line for each that was lost so far, oldest first. */
    List<String> lost() {
        return List.copyOf(lost);
    }
}
